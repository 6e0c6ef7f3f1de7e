package org.fsmlight.team.identity.throttling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Limits how many links that open nothing can be tried from one client address. */
@Component
public class LinkThrottle {

  private static final Limit FROM_ONE_ADDRESS = new Limit("link-from", 300, Duration.ofMinutes(10));

  private final Throttle throttle;

  public LinkThrottle(Throttle throttle) {
    this.throttle = throttle;
  }

  /**
   * Opens a link unless the client address has tried too many invalid ones. A valid link does not
   * count.
   *
   * @param open returns empty when the link opens nothing
   * @param invalid the answer to every link that opens nothing, whatever the reason
   * @param tooMany the answer to a client that has to wait for the given time
   */
  public <T> T open(
      ClientAddress from,
      Instant now,
      Supplier<Optional<T>> open,
      Supplier<T> invalid,
      Function<Duration, T> tooMany) {
    return switch (throttle.admit(List.of(FROM_ONE_ADDRESS.by(from.network())), now)) {
      case Admission.TooMany(var retryAfter) -> tooMany.apply(retryAfter);
      case Admission.Admitted admitted -> {
        var opened = open.get();
        if (opened.isEmpty()) {
          yield invalid.get();
        }
        throttle.refund(admitted);
        yield opened.get();
      }
    };
  }
}
