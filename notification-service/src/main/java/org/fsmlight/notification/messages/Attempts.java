package org.fsmlight.notification.messages;

import static org.fsmlight.notification.messages.ReachedDevices.union;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The delivery attempts of one message so far.
 *
 * @param reached ids of the devices that have received the message
 * @param doubtful ids of the devices that may have received it
 * @param reachedAt the time at which the first device was reached; absent in older documents
 */
public record Attempts(
    int count, Set<String> reached, Set<String> doubtful, @Nullable Instant reachedAt) {

  static final Attempts NONE = new Attempts(0, Set.of());

  public Attempts {
    reached = Set.copyOf(reached);
    doubtful = Set.copyOf(doubtful);
  }

  public Attempts(int count, Set<String> reached) {
    this(count, reached, Set.of(), null);
  }

  Attempts plusOne() {
    return new Attempts(count + 1, reached, doubtful, reachedAt);
  }

  Attempts minusOne() {
    return new Attempts(Math.max(0, count - 1), reached, doubtful, reachedAt);
  }

  Attempts reaching(ReachedDevices devices, Instant now) {
    var all = union(reached, devices.reached());
    var first = reachedAt == null && !devices.reached().isEmpty() ? now : reachedAt;
    var stillDoubtful =
        union(doubtful, devices.doubtful()).stream()
            .filter(device -> !all.contains(device))
            .collect(Collectors.toSet());
    return new Attempts(count, all, stillDoubtful, first);
  }
}
