package org.fsmlight.notification.messages;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The delivery attempts of one message so far.
 *
 * @param reached ids of the devices that have received the message
 */
public record Attempts(int count, Set<String> reached) {

  static final Attempts NONE = new Attempts(0, Set.of());

  public Attempts {
    reached = Set.copyOf(reached);
  }

  Attempts plusOne() {
    return new Attempts(count + 1, reached);
  }

  Attempts minusOne() {
    return new Attempts(Math.max(0, count - 1), reached);
  }

  Attempts reaching(Set<String> devices) {
    var all = new LinkedHashSet<>(reached);
    all.addAll(devices);
    return new Attempts(count, all);
  }
}
