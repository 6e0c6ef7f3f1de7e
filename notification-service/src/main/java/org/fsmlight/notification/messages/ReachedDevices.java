package org.fsmlight.notification.messages;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The devices that an attempt to send a push has tried, by their ids.
 *
 * @param reached the push service has accepted the push for them
 * @param doubtful the connection broke: they may have received the push
 * @param missed they surely have not received the push
 */
public record ReachedDevices(Set<String> reached, Set<String> doubtful, Set<String> missed) {

  /** No device was tried, or the message is a mail. */
  public static final ReachedDevices NONE = new ReachedDevices(Set.of(), Set.of(), Set.of());

  public ReachedDevices {
    reached = Set.copyOf(reached);
    doubtful = Set.copyOf(doubtful);
    missed = Set.copyOf(missed);
  }

  public static ReachedDevices reached(Set<String> devices) {
    return new ReachedDevices(devices, Set.of(), Set.of());
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    var all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }
}
