package org.fsmlight.notification.planning.messaging;

import java.time.Clock;
import java.util.Optional;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.AccountEvent;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
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
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianEvent;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.notification.planning.EventContext;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.PlanNotifications;
import org.springframework.stereotype.Component;

/** Plans the notifications of each event, except those about erased clients. */
@Component("planNotificationsOnEvent")
final class PlanNotificationsOnEvent extends EventListener {

  private final PlanNotifications planNotifications;
  private final Erased erased;
  private final StartErasure erasure;
  private final Clock clock;

  PlanNotificationsOnEvent(
      PlanNotifications planNotifications, Erased erased, StartErasure erasure, Clock clock) {
    this.planNotifications = planNotifications;
    this.erased = erased;
    this.erasure = erasure;
    this.clock = clock;
    onRequests();
    onCalls();
    onPeople();
    on(ClientErased.class, this::erase);
  }

  private void onRequests() {
    on(ServiceRequested.class, this::planRequest);
    on(ServiceCallAccepted.class, this::planRequest);
    on(ServiceRequestWithdrawn.class, this::planRequest);
    on(ServiceRequestExpired.class, this::planRequest);
    ignore(ServiceCallDeclined.class, ServiceCallDeclineUndone.class);
  }

  private void onCalls() {
    on(ServiceCallScheduled.class, this::planCall);
    on(ServiceCallRescheduled.class, this::planCall);
    on(TechnicianAssigned.class, this::planCall);
    on(TechnicianReassigned.class, this::planCall);
    on(TechnicianUnassigned.class, this::planCall);
    on(ServiceCallChangeUndone.class, this::planCall);
    on(ServiceCallCannotComplete.class, this::planCall);
    on(ServiceCallCompleted.class, this::planCall);
    on(ServiceCallCancelled.class, this::planCall);
    ignore(
        ClientCalled.class,
        ServiceCallReady.class,
        ServiceCallReopened.class,
        ServiceCallStarted.class);
  }

  private void onPeople() {
    on(DispatcherJoined.class, this::planDispatcher);
    ignore(DispatcherChanged.class, DispatcherLeft.class);
    on(TechnicianInvited.class, this::planTechnician);
    on(TechnicianVerified.class, this::planTechnician);
    on(TechnicianVerificationLost.class, this::planTechnician);
    ignore(
        TechnicianProfileChanged.class, TechnicianDeactivated.class, TechnicianReactivated.class);
    on(SignUpRequested.class, this::planSignUp);
    on(AccountEvent.class, this::planAccount);
  }

  private void planRequest(EventEnvelope<? extends ServiceRequestEvent> envelope) {
    if (!erased.contains(envelope.event().key())) {
      plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
    }
  }

  private void planCall(EventEnvelope<? extends ServiceCallEvent> envelope) {
    if (!erased.contains(envelope.event().key())) {
      plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
    }
  }

  private void planDispatcher(EventEnvelope<? extends DispatcherEvent> envelope) {
    plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
  }

  private void planTechnician(EventEnvelope<? extends TechnicianEvent> envelope) {
    plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
  }

  private void planSignUp(EventEnvelope<SignUpRequested> envelope) {
    plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
  }

  private void planAccount(EventEnvelope<AccountEvent> envelope) {
    plan(envelope, NotifiableEventTranslator.domainEvent(envelope.event()));
  }

  private void erase(EventEnvelope<ClientErased> envelope) {
    erasure.begin(envelope.event().serviceCallIds(), clock.instant());
  }

  private void plan(EventEnvelope<?> envelope, Optional<NotifiableDomainEvent> event) {
    var context =
        EventContext.of(envelope.id(), envelope.time(), envelope.holdUntil())
            .tracedBy(traceparent());
    event.ifPresent(each -> planNotifications.plan(each, context, clock.instant()));
  }
}
