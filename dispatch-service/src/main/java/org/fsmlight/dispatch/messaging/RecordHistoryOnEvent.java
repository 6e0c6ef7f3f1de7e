package org.fsmlight.dispatch.messaging;

import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.history.Entry;
import org.fsmlight.dispatch.history.Entry.State;
import org.fsmlight.dispatch.history.Entry.Who;
import org.fsmlight.dispatch.history.Happening;
import org.fsmlight.dispatch.history.Histories;
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
import org.springframework.stereotype.Component;

/** What is told of requests and calls is their history. */
@Component("recordHistoryOnEvent")
class RecordHistoryOnEvent extends EventListener {

  private final Histories histories;
  private final Erased erased;

  RecordHistoryOnEvent(Histories histories, Erased erased) {
    this.histories = histories;
    this.erased = erased;
    on(ServiceRequestEvent.class, this::request);
    on(ServiceCallEvent.class, envelope -> keep(entry(envelope, envelope.event())));
  }

  private void request(EventEnvelope<ServiceRequestEvent> envelope) {
    keep(entry(envelope, envelope.event()));
    redistributed(envelope, envelope.event());
  }

  private void keep(Entry entry) {
    var isErased = entry.hasWords() && erased.contains(entry.call().value());
    histories.keep(isErased ? entry.erased() : entry);
  }

  private static Entry entry(EventEnvelope<?> envelope, ServiceRequestEvent event) {
    var request = event.request();
    var what = what(event);
    var minutes = request.serviceType().durationMinutes();
    return new Entry(
        envelope.id(),
        new ServiceCallId(request.id()),
        new CompanyId(request.companyId()),
        what,
        request.version(),
        envelope.time(),
        envelope.actor(),
        request.reason(),
        null,
        new State(request.status().name(), request.requestedStart(), minutes, null));
  }

  /** A request made from another is news of the other too, which tells nothing of it itself. */
  private void redistributed(EventEnvelope<?> envelope, ServiceRequestEvent event) {
    var from = event.request().redistributedFrom();
    if (event instanceof ServiceRequested && from != null) {
      histories.keep(
          new Entry(
              envelope.id() + "/" + from,
              new ServiceCallId(from),
              null,
              Happening.SERVICE_REQUEST_REDISTRIBUTED,
              Long.MAX_VALUE,
              envelope.time(),
              envelope.actor(),
              null,
              null,
              null));
    }
  }

  private static Entry entry(EventEnvelope<?> envelope, ServiceCallEvent event) {
    var call = event.call();
    var what = what(event);
    var hasReason =
        what == Happening.SERVICE_CALL_CANCELLED || what == Happening.SERVICE_CALL_CANNOT_COMPLETE;
    return new Entry(
        envelope.id(),
        new ServiceCallId(call.id()),
        new CompanyId(call.companyId()),
        what,
        call.version(),
        envelope.time(),
        envelope.actor(),
        hasReason ? call.reason() : null,
        what == Happening.SERVICE_CALL_COMPLETED ? call.note() : null,
        new State(
            call.status().name(), call.start(), call.durationMinutes(), who(call.technician())));
  }

  private static @Nullable Who who(@Nullable AssignedTechnician technician) {
    return technician == null
        ? null
        : new Who(new TechnicianId(technician.id()), technician.name());
  }

  private static Happening what(ServiceRequestEvent event) {
    return switch (event) {
      case ServiceRequested _ -> Happening.SERVICE_REQUESTED;
      case ServiceCallAccepted _ -> Happening.SERVICE_CALL_ACCEPTED;
      case ServiceCallDeclined _ -> Happening.SERVICE_CALL_DECLINED;
      case ServiceCallDeclineUndone _ -> Happening.SERVICE_CALL_DECLINE_UNDONE;
      case ServiceRequestWithdrawn _ -> Happening.SERVICE_REQUEST_WITHDRAWN;
      case ServiceRequestExpired _ -> Happening.SERVICE_REQUEST_EXPIRED;
    };
  }

  private static Happening what(ServiceCallEvent event) {
    return switch (event) {
      case ServiceCallScheduled _ -> Happening.SERVICE_CALL_SCHEDULED;
      case ServiceCallRescheduled _ -> Happening.SERVICE_CALL_RESCHEDULED;
      case TechnicianAssigned _ -> Happening.TECHNICIAN_ASSIGNED;
      case TechnicianReassigned _ -> Happening.TECHNICIAN_REASSIGNED;
      case TechnicianUnassigned _ -> Happening.TECHNICIAN_UNASSIGNED;
      case ClientCalled _ -> Happening.CLIENT_CALLED;
      case ServiceCallReady _ -> Happening.SERVICE_CALL_READY;
      case ServiceCallReopened _ -> Happening.SERVICE_CALL_REOPENED;
      case ServiceCallChangeUndone _ -> Happening.SERVICE_CALL_CHANGE_UNDONE;
      case ServiceCallStarted _ -> Happening.SERVICE_CALL_STARTED;
      case ServiceCallCannotComplete _ -> Happening.SERVICE_CALL_CANNOT_COMPLETE;
      case ServiceCallCompleted _ -> Happening.SERVICE_CALL_COMPLETED;
      case ServiceCallCancelled _ -> Happening.SERVICE_CALL_CANCELLED;
    };
  }
}
