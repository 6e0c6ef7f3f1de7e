package org.fsmlight.common.stuck.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the stuck work of this service. Only operators are allowed in. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/stuck")
class StuckController {

  private static final int LIMIT = 200;

  private final ObjectProvider<StuckWork> works;
  private final Clock clock;

  StuckController(ObjectProvider<StuckWork> works, Clock clock) {
    this.works = works;
    this.clock = clock;
  }

  @GetMapping
  StuckListResponse list(@RequestParam(defaultValue = "PT1M") Duration olderThan) {
    var now = clock.instant();
    var time = now.minus(olderThan);
    return new StuckListResponse(
        works.stream()
            .flatMap(work -> work.dueBefore(time, LIMIT).stream())
            .sorted(
                Comparator.comparing(
                    Stuck::since, Comparator.nullsFirst(Comparator.naturalOrder())))
            .limit(LIMIT)
            .map(stuck -> StuckResponse.of(stuck, now))
            .toList());
  }
}
