package org.fsmlight.notification.wording;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Organizers in memory, for tests. */
public final class InMemoryOrganizers implements Organizers {

  private final Map<String, Organizer> byCall = new ConcurrentHashMap<>();

  @Override
  public Organizer ofCall(String serviceCallId, Organizer current) {
    var first = byCall.putIfAbsent(serviceCallId, current);
    return first == null ? current : first;
  }
}
