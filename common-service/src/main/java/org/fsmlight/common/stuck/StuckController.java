package org.fsmlight.common.stuck;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck in this service. Security lets operators alone in. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/stuck")
class StuckController {

  private static final int MOST = 200;

  private final ObjectProvider<StuckWork> works;
  private final Clock clock;

  StuckController(ObjectProvider<StuckWork> works, Clock clock) {
    this.works = works;
    this.clock = clock;
  }

  record Listed(List<Item> items) {}

  record Item(
      String kind,
      String what,
      @Nullable Instant since,
      @Nullable Long ageSeconds,
      String reason,
      Map<String, ? extends Object> details) {}

  @GetMapping
  Listed list(@RequestParam(defaultValue = "PT1M") Duration olderThan) {
    Instant now = clock.instant();
    Instant time = now.minus(olderThan);
    return new Listed(
        works.stream()
            .flatMap(work -> work.dueBefore(time, MOST).stream())
            .sorted(
                Comparator.comparing(
                    Stuck::since, Comparator.nullsFirst(Comparator.naturalOrder())))
            .limit(MOST)
            .map(stuck -> item(stuck, now))
            .toList());
  }

  private static Item item(Stuck stuck, Instant now) {
    Instant since = stuck.since();
    return new Item(
        stuck.kind(),
        stuck.what(),
        since,
        since == null ? null : Duration.between(since, now).toSeconds(),
        stuck.reason(),
        stuck.details());
  }
}
