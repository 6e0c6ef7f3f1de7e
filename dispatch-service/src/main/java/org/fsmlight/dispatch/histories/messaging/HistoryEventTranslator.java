package org.fsmlight.dispatch.histories.messaging;

import java.util.Optional;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.histories.HistoryEntry;
import org.fsmlight.dispatch.histories.HistoryEntry.Assignee;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.fsmlight.dispatch.histories.HistoryEventType;
import org.fsmlight.events.AssignedTechnician;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallDeclineUndone;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceCallReady;
import org.fsmlight.events.ServiceCallReopened;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceCallStarted;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.jspecify.annotations.Nullable;

/** Reads events of requests and calls as history entries. */
final class HistoryEventTranslator {

  private HistoryEventTranslator() {}

  static HistoryEntry entry(EventEnvelope<?> envelope, ServiceRequestEvent event) {
    var request = event.request();
    var minutes = request.serviceType().durationMinutes();
    return new HistoryEntry(
        envelope.id(),
        new ServiceCallId(request.id()),
        new CompanyId(request.companyId()),
        type(event),
        request.version(),
        envelope.time(),
        ActorId.ofNullable(envelope.actor()),
        request.reason(),
        null,
        new State(request.status().name(), request.requestedStart(), minutes, null));
  }

  /**
   * The entry in the history of the older request from which this one was made. The older request
   * publishes no event of its own.
   */
  static Optional<HistoryEntry> redistribution(
      EventEnvelope<?> envelope, ServiceRequestEvent event) {
    return event instanceof ServiceRequested
        ? Optional.ofNullable(event.request().redistributedFrom())
            .map(older -> redistribution(envelope, older))
        : Optional.empty();
  }

  private static HistoryEntry redistribution(EventEnvelope<?> envelope, String older) {
    return new HistoryEntry(
        envelope.id() + "/" + older,
        new ServiceCallId(older),
        null,
        HistoryEventType.SERVICE_REQUEST_REDISTRIBUTED,
        Long.MAX_VALUE,
        envelope.time(),
        ActorId.ofNullable(envelope.actor()),
        null,
        null,
        null);
  }

  static HistoryEntry entry(EventEnvelope<?> envelope, ServiceCallEvent event) {
    var call = event.call();
    var technician = assignee(call.technician());
    return new HistoryEntry(
        envelope.id(),
        new ServiceCallId(call.id()),
        new CompanyId(call.companyId()),
        type(event),
        call.version(),
        envelope.time(),
        ActorId.ofNullable(envelope.actor()),
        event instanceof ServiceCallCancelled || event instanceof ServiceCallCannotComplete
            ? call.reason()
            : null,
        event instanceof ServiceCallCompleted ? call.note() : null,
        new State(call.status().name(), call.start(), call.durationMinutes(), technician));
  }

  private static @Nullable Assignee assignee(@Nullable AssignedTechnician technician) {
    return technician == null
        ? null
        : new Assignee(new TechnicianId(technician.id()), technician.name());
  }

  private static HistoryEventType type(ServiceRequestEvent event) {
    return switch (event) {
      case ServiceRequested _ -> HistoryEventType.SERVICE_REQUESTED;
      case ServiceCallAccepted _ -> HistoryEventType.SERVICE_CALL_ACCEPTED;
      case ServiceCallDeclined _ -> HistoryEventType.SERVICE_CALL_DECLINED;
      case ServiceCallDeclineUndone _ -> HistoryEventType.SERVICE_CALL_DECLINE_UNDONE;
      case ServiceRequestWithdrawn _ -> HistoryEventType.SERVICE_REQUEST_WITHDRAWN;
      case ServiceRequestExpired _ -> HistoryEventType.SERVICE_REQUEST_EXPIRED;
    };
  }

  private static HistoryEventType type(ServiceCallEvent event) {
    return switch (event) {
      case ServiceCallScheduled _ -> HistoryEventType.SERVICE_CALL_SCHEDULED;
      case ServiceCallRescheduled _ -> HistoryEventType.SERVICE_CALL_RESCHEDULED;
      case TechnicianAssigned _ -> HistoryEventType.TECHNICIAN_ASSIGNED;
      case TechnicianReassigned _ -> HistoryEventType.TECHNICIAN_REASSIGNED;
      case TechnicianUnassigned _ -> HistoryEventType.TECHNICIAN_UNASSIGNED;
      case ClientCalled _ -> HistoryEventType.CLIENT_CALLED;
      case ServiceCallReady _ -> HistoryEventType.SERVICE_CALL_READY;
      case ServiceCallReopened _ -> HistoryEventType.SERVICE_CALL_REOPENED;
      case ServiceCallChangeUndone _ -> HistoryEventType.SERVICE_CALL_CHANGE_UNDONE;
      case ServiceCallStarted _ -> HistoryEventType.SERVICE_CALL_STARTED;
      case ServiceCallCannotComplete _ -> HistoryEventType.SERVICE_CALL_CANNOT_COMPLETE;
      case ServiceCallCompleted _ -> HistoryEventType.SERVICE_CALL_COMPLETED;
      case ServiceCallCancelled _ -> HistoryEventType.SERVICE_CALL_CANCELLED;
    };
  }
}
