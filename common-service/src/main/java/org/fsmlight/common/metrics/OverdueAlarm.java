package org.fsmlight.common.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Raises an alarm when a group is further behind than a day, long before compaction could take
 * facts from under it.
 */
public final class OverdueAlarm implements MeterBinder {

  private static final Logger log = LoggerFactory.getLogger(OverdueAlarm.class);
  private static final int MOST = 10_000;

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
  void look() {
    List<Stuck> found = groups.dueBefore(clock.instant().minus(limit), MOST);
    if (found.stream().anyMatch(each -> each.kind().equals("BROKER"))) {
      overdue = Double.NaN;
      log.warn("Not known whether groups are overdue: {}", found.getFirst().reason());
      return;
    }
    overdue = found.size();
    if (!found.isEmpty()) {
      log.error(
          "{} partitions are overdue, read less far than {} ago: {}",
          found.size(),
          limit,
          found.stream().map(Stuck::what).distinct().toList());
    }
  }
}
