package org.fsmlight.requests;

import java.time.Instant;
import java.util.List;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallStarted;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.events.ServiceType;

/** The events that dispatch-service publishes of the call of a request. */
final class CallEvents {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

  private CallEvents() {}

  static ServiceCallStarted started(String id, long version) {
    return new ServiceCallStarted(call(id, version, ServiceCallStatus.IN_PROGRESS));
  }

  static ServiceCallCompleted completed(String id, long version) {
    return new ServiceCallCompleted(call(id, version, ServiceCallStatus.COMPLETED));
  }

  static ServiceCallCancelled cancelled(String id, long version) {
    return new ServiceCallCancelled(call(id, version, ServiceCallStatus.CANCELLED));
  }

  static ServiceCallCannotComplete cannotComplete(String id, long version) {
    return new ServiceCallCannotComplete(call(id, version, ServiceCallStatus.IN_PROGRESS));
  }

  static ServiceCallRescheduled rescheduled(String id, long version) {
    return new ServiceCallRescheduled(call(id, version, ServiceCallStatus.READY), NOW);
  }

  private static ServiceCall call(String id, long version, ServiceCallStatus status) {
    return new ServiceCall(
        id,
        version,
        RunningService.FIXIT,
        "1001",
        status,
        Channel.MARKETPLACE,
        new ServiceType("tv-setup", "TV set-up", null, List.of("tv"), 60),
        null,
        new Client("Clara Client", "clara@example.org", "+41 44 123 45 67", "de"),
        new Address("Bahnhofstrasse 1", "8001", "Zürich", "CH"),
        null,
        null,
        60,
        null,
        false,
        List.of(),
        NOW,
        "anna",
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
