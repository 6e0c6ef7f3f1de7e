package org.fsmlight.team.audit.records.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.AccountEvent;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.CompanyEvent;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.LoginEnded;
import org.fsmlight.events.NotificationEvent;
import org.fsmlight.events.PasswordResetRequested;
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
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianClearanceEvent;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditRecord.Subject;
import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records commands from their events. Events without an actor, such as an expiry, are skipped. */
@Component("recordAuditOnEvent")
final class RecordAuditOnEvent extends EventListener {

  private final AuditTrail trail;
  private final StartErasure startErasure;
  private final Clock clock;

  RecordAuditOnEvent(AuditTrail trail, StartErasure startErasure, Clock clock) {
    this.trail = trail;
    this.startErasure = startErasure;
    this.clock = clock;
    onRequestsAndCalls();
    onPeople();
    on(ClientErased.class, this::erase);
    on(NotificationEvent.class, this::record);
  }

  /** Ignores events that follow from other events instead of a command. */
  private void onRequestsAndCalls() {
    on(ServiceRequested.class, this::record);
    on(ServiceCallAccepted.class, this::record);
    on(ServiceCallDeclined.class, this::record);
    on(ServiceCallDeclineUndone.class, this::record);
    on(ServiceRequestWithdrawn.class, this::record);
    ignore(ServiceRequestExpired.class);
    on(ServiceCallScheduled.class, this::record);
    on(ServiceCallRescheduled.class, this::record);
    on(TechnicianAssigned.class, this::record);
    on(TechnicianReassigned.class, this::record);
    on(TechnicianUnassigned.class, this::record);
    on(ClientCalled.class, this::record);
    on(ServiceCallChangeUndone.class, this::record);
    on(ServiceCallStarted.class, this::record);
    on(ServiceCallCannotComplete.class, this::record);
    on(ServiceCallCompleted.class, this::record);
    on(ServiceCallCancelled.class, this::record);
    ignore(ServiceCallReady.class, ServiceCallReopened.class);
  }

  private void onPeople() {
    on(CompanyEvent.class, this::record);
    on(DispatcherEvent.class, this::record);
    on(TechnicianInvited.class, this::record);
    on(TechnicianProfileChanged.class, this::record);
    on(TechnicianDeactivated.class, this::record);
    on(TechnicianReactivated.class, this::record);
    ignore(TechnicianVerified.class, TechnicianVerificationLost.class);
    on(TechnicianClearanceEvent.class, this::record);
    on(SignUpRequested.class, this::record);
    on(AccountEvent.class, this::record);
    ignore(LoginEnded.class); // RecordLogins records who logged out
  }

  /** Audit records have no data of clients, but dead letters may. */
  private void erase(EventEnvelope<ClientErased> envelope) {
    startErasure.begin(envelope.event().serviceCallIds(), clock.instant());
    record(envelope);
  }

  private void record(EventEnvelope<?> envelope) {
    if (envelope.actor() != null || needsNoAccount(envelope.event())) {
      trail.append(entry(envelope));
    }
  }

  /** Commands that anybody can perform have no actor and are recorded nevertheless. */
  private static boolean needsNoAccount(Event event) {
    return event instanceof SignUpRequested || event instanceof PasswordResetRequested;
  }

  private static AuditRecord entry(EventEnvelope<?> envelope) {
    var event = envelope.event();
    var actor = envelope.actor();
    var company = event.companyId();
    return new AuditRecord(
        envelope.id(),
        envelope.time(),
        company.isEmpty() ? null : company,
        actor == null ? null : Actor.parse(actor),
        event.topic(),
        Subject.parse(event.subject()),
        number(event));
  }

  private static @Nullable String number(Event event) {
    return switch (event) {
      case ServiceRequestEvent requestEvent -> requestEvent.request().number();
      case ServiceCallEvent callEvent -> callEvent.call().number();
      default -> null;
    };
  }
}
