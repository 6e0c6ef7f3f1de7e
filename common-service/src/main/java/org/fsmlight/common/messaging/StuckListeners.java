package org.fsmlight.common.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.fsmlight.common.deadletters.Origin;
import org.fsmlight.common.stuck.Stuck;
import org.fsmlight.common.stuck.StuckWork;

/**
 * Messages at which a listener of this instance keeps failing, and so blocks the messages behind
 * them. The framework does not report a later success: a listener counts as successful when its
 * last failure is older than the longest pause between attempts.
 */
final class StuckListeners implements StuckWork {

  private final Map<Place, Failing> failing = new ConcurrentHashMap<>();
  private final Duration longestPause;
  private final Clock clock;

  StuckListeners(Duration longestPause, Clock clock) {
    this.longestPause = longestPause;
    this.clock = clock;
  }

  private record Place(String group, String topic, int partition) {

    static Place of(Origin origin) {
      return new Place(origin.group(), origin.topic(), origin.partition());
    }
  }

  private record Failing(
      Origin origin, Instant since, Instant lastTriedAt, int attempts, String reason) {

    Stuck stuck() {
      return new Stuck(
          "LISTENER",
          origin.group(),
          since,
          reason,
          Map.of(
              "topic", origin.topic(),
              "partition", origin.partition(),
              "offset", origin.offset(),
              "attempts", attempts));
    }
  }

  void failed(Origin origin, int attempts, String reason, Instant now) {
    failing.compute(
        Place.of(origin),
        (_, before) ->
            new Failing(
                origin,
                before == null || before.origin().offset() != origin.offset()
                    ? now
                    : before.since(),
                now,
                attempts,
                reason));
  }

  void recovered(Origin origin) {
    failing.remove(Place.of(origin));
  }

  @Override
  public List<Stuck> dueBefore(Instant time, int limit) {
    var quietSince = clock.instant().minus(longestPause);
    failing.values().removeIf(each -> each.lastTriedAt().isBefore(quietSince));
    return failing.values().stream()
        .filter(each -> each.since().isBefore(time))
        .sorted(Comparator.comparing(Failing::since))
        .limit(limit)
        .map(Failing::stuck)
        .toList();
  }
}
