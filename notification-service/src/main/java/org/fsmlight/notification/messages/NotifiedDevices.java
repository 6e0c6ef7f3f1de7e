package org.fsmlight.notification.messages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state that each device of a recipient was last notified of.
 *
 * @param states by the device's id; a device that no message has tried is not contained
 */
public record NotifiedDevices(Map<String, LastNotified> states) {

  public static final NotifiedDevices NONE = new NotifiedDevices(Map.of());

  public NotifiedDevices {
    states = Map.copyOf(states);
  }

  public Set<String> ids() {
    return states.keySet();
  }

  Collection<LastNotified> all() {
    return states.values();
  }

  @Nullable LastNotified of(String device) {
    return states.get(device);
  }

  /**
   * Records an attempt. A device that was tried first by it knows what its owner was notified of
   * before.
   */
  NotifiedDevices tried(ReachedDevices tried, LastNotified said, @Nullable LastNotified last) {
    var before = last == null ? LastNotified.NOTHING : last;
    var all = new HashMap<>(states);
    tried.missed().forEach(device -> all.putIfAbsent(device, before));
    tried.doubtful().forEach(device -> all.putIfAbsent(device, before));
    tried.reached().forEach(device -> all.put(device, said));
    return new NotifiedDevices(all);
  }

  /** Records that these devices may have received a message that is not repeated any more. */
  NotifiedDevices doubtful(LastNotified said, Set<String> devices) {
    var all = new HashMap<>(states);
    devices.forEach(device -> all.compute(device, (same, before) -> said.orStill(before)));
    return new NotifiedDevices(all);
  }
}
