package org.fsmlight.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Raises an alarm when a group is further behind than a limit (a day), long before compaction could
 * remove events that the group has not read.
 */
public final class OverdueAlarm implements MeterBinder {

  private static final Logger log = LoggerFactory.getLogger(OverdueAlarm.class);
  private static final int MAX_PARTITIONS = 10_000;

  private final StuckWork groups;
  private final Duration limit;
  private final Clock clock;
  private volatile double overdue = Double.NaN;

  public OverdueAlarm(StuckWork groups, Duration limit, Clock clock) {
    this.groups = groups;
    this.limit = limit;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("fsm.consumer.overdue", () -> overdue).register(meters);
  }

  @Scheduled(
      initialDelayString = "${fsm.overdue.every:PT10M}",
      fixedDelayString = "${fsm.overdue.every:PT10M}")
  void check() {
    var found = groups.dueBefore(clock.instant().minus(limit), MAX_PARTITIONS);
    if (found.stream().anyMatch(stuck -> stuck.kind().equals("BROKER"))) {
      overdue = Double.NaN;
      log.warn("It is unknown whether groups are overdue: {}", found.getFirst().reason());
      return;
    }
    overdue = found.size();
    if (!found.isEmpty()) {
      log.error(
          "{} partitions have messages older than {} that a group has not read: {}",
          found.size(),
          limit,
          found.stream().map(Stuck::what).distinct().toList());
    }
  }
}
