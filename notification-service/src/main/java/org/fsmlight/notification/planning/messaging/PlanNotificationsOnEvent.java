package org.fsmlight.notification.messaging;

import java.time.Clock;
import org.fsmlight.common.erasure.Erased;
import org.fsmlight.common.erasure.StartErasure;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallDeclineUndone;
import org.fsmlight.events.ServiceCallDeclined;
import org.fsmlight.events.ServiceCallReady;
import org.fsmlight.events.ServiceCallReopened;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceCallStarted;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianDeactivated;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianProfileChanged;
import org.fsmlight.events.TechnicianReactivated;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.notification.planning.Occasion;
import org.fsmlight.notification.planning.Telling;
import org.springframework.stereotype.Component;

/** Stores the messages that facts demand; about an erased client, none is left. */
@Component("tellWhatHappened")
final class TellWhatHappened extends EventListener {

  private final Telling telling;
  private final Erased erased;
  private final StartErasure erasing;
  private final Clock clock;

  TellWhatHappened(Telling telling, Erased erased, StartErasure erasing, Clock clock) {
    this.telling = telling;
    this.erased = erased;
    this.erasing = erasing;
    this.clock = clock;
    onRequests();
    onCalls();
    onPeople();
    on(ClientErased.class, this::erase);
  }

  private void onRequests() {
    on(ServiceRequested.class, this::tellUnlessErased);
    on(ServiceCallAccepted.class, this::tellUnlessErased);
    on(ServiceRequestWithdrawn.class, this::tellUnlessErased);
    on(ServiceRequestExpired.class, this::tellUnlessErased);
    ignore(ServiceCallDeclined.class, ServiceCallDeclineUndone.class);
  }

  private void onCalls() {
    on(ServiceCallScheduled.class, this::tellUnlessErased);
    on(ServiceCallRescheduled.class, this::tellUnlessErased);
    on(TechnicianAssigned.class, this::tellUnlessErased);
    on(TechnicianReassigned.class, this::tellUnlessErased);
    on(TechnicianUnassigned.class, this::tellUnlessErased);
    on(ServiceCallChangeUndone.class, this::tellUnlessErased);
    on(ServiceCallCannotComplete.class, this::tellUnlessErased);
    on(ServiceCallCompleted.class, this::tellUnlessErased);
    on(ServiceCallCancelled.class, this::tellUnlessErased);
    ignore(
        ClientCalled.class,
        ServiceCallReady.class,
        ServiceCallReopened.class,
        ServiceCallStarted.class);
  }

  private void onPeople() {
    on(DispatcherJoined.class, this::tell);
    ignore(DispatcherChanged.class, DispatcherLeft.class);
    on(TechnicianInvited.class, this::tell);
    on(TechnicianVerified.class, this::tell);
    on(TechnicianVerificationLost.class, this::tell);
    ignore(
        TechnicianProfileChanged.class, TechnicianDeactivated.class, TechnicianReactivated.class);
    on(SignUpRequested.class, this::tell);
    on(PasswordResetRequested.class, this::tell);
    on(PasswordChanged.class, this::tell);
  }

  private void erase(EventEnvelope<ClientErased> envelope) {
    erasing.begin(envelope.event().serviceCallIds(), clock.instant());
  }

  private void tellUnlessErased(EventEnvelope<?> envelope) {
    if (!erased.contains(envelope.event().key())) {
      tell(envelope);
    }
  }

  private void tell(EventEnvelope<?> envelope) {
    Occasion occasion =
        Occasion.of(envelope.id(), envelope.time(), envelope.holdUntil()).tracedBy(traceparent());
    Facts.of(envelope.event()).ifPresent(fact -> telling.tell(fact, occasion, clock.instant()));
  }
}
