package org.fsmlight.team.throttling;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Lets nobody try links out by the thousand; who comes with one that works is not counted. */
@Component
public class LinkTries {

  private static final Limit FROM_ONE_PLACE = new Limit("link-from", 300, Duration.ofMinutes(10));

  private final Throttle throttle;
  private final Clock clock;

  LinkTries(Throttle throttle, Clock clock) {
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * @param attempt what the link opens; empty when it opens nothing
   * @param nothing the answer to links that open nothing, whatever the reason
   * @param tooMany the answer to who has to wait that long
   */
  public <T> T open(
      ClientAddress from,
      Supplier<Optional<T>> attempt,
      Supplier<T> nothing,
      Function<Duration, T> tooMany) {
    return switch (throttle.admit(List.of(FROM_ONE_PLACE.by(from.network())), clock.instant())) {
      case Admission.TooMany(Duration retryAfter) -> tooMany.apply(retryAfter);
      case Admission.Admitted admitted -> {
        Optional<T> opened = attempt.get();
        if (opened.isEmpty()) {
          yield nothing.get();
        }
        throttle.forgive(admitted);
        yield opened.get();
      }
    };
  }
}
