package org.fsmlight.notification.planning.messaging;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.events.Account;
import org.fsmlight.events.AccountEvent;
import org.fsmlight.events.ClientCalled;
import org.fsmlight.events.DispatcherChanged;
import org.fsmlight.events.DispatcherEvent;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.DispatcherLeft;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.ServiceCall;
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
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestEvent;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.Technician;
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
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CannotComplete;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DispatcherInvited;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestExpired;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestReceived;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestWithdrawn;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.VerificationChanged;
import org.jspecify.annotations.Nullable;

/**
 * Translates contract events to the domain events that lead to notifications; empty where nobody is
 * notified. The switches are exhaustive, so that a new event does not compile without a decision.
 */
final class NotifiableEventTranslator {

  private NotifiableEventTranslator() {}

  static Optional<NotifiableDomainEvent> domainEvent(ServiceRequestEvent event) {
    return switch (event) {
      case ServiceRequested(var request) ->
          Optional.of(
              new RequestReceived(
                  ReplicaEventTranslator.booking(request),
                  request.requestedStart(),
                  minutes(request)));
      case ServiceCallAccepted(var request) ->
          Optional.of(
              new RequestAccepted(
                  ReplicaEventTranslator.booking(request),
                  request.requestedStart(),
                  minutes(request)));
      case ServiceRequestWithdrawn(var request) -> withdrawn(request);
      case ServiceRequestExpired(var request) ->
          Optional.of(
              new RequestExpired(
                  ReplicaEventTranslator.booking(request),
                  request.requestedStart(),
                  minutes(request)));
      case ServiceCallDeclined _, ServiceCallDeclineUndone _ -> Optional.empty();
    };
  }

  static Optional<NotifiableDomainEvent> domainEvent(ServiceCallEvent event) {
    var booking = ReplicaEventTranslator.booking(event.call());
    var state = ReplicaEventTranslator.state(event.call());
    return switch (event) {
      case ServiceCallScheduled _ -> Optional.of(new DateDefined(booking, state));
      case ServiceCallRescheduled _ -> Optional.of(new DateChanged(booking, state));
      case TechnicianAssigned _ -> Optional.of(new TechnicianChanged(booking, state, null));
      case TechnicianReassigned(_, var previous) ->
          Optional.of(new TechnicianChanged(booking, state, previous.id()));
      case TechnicianUnassigned(_, var previous) ->
          Optional.of(new TechnicianChanged(booking, state, previous.id()));
      case ServiceCallChangeUndone _ -> Optional.of(new ChangeUndone(booking, state));
      case ServiceCallCancelled(var call) ->
          Optional.of(new CallCancelled(booking, state, report(call, call.reason())));
      case ServiceCallCannotComplete(var call) ->
          Optional.of(new CannotComplete(booking, state, report(call, call.reason())));
      case ServiceCallCompleted(var call) ->
          Optional.of(new CallCompleted(booking, state, report(call, call.note())));
      case ClientCalled _, ServiceCallReady _, ServiceCallReopened _, ServiceCallStarted _ ->
          Optional.empty();
    };
  }

  static Optional<NotifiableDomainEvent> domainEvent(DispatcherEvent event) {
    return switch (event) {
      case DispatcherJoined joined -> invitation(joined);
      case DispatcherChanged _, DispatcherLeft _ -> Optional.empty();
    };
  }

  static Optional<NotifiableDomainEvent> domainEvent(TechnicianEvent event) {
    return switch (event) {
      case TechnicianInvited invited -> Optional.of(invitation(invited));
      case TechnicianVerified(var technician) -> Optional.of(verification(technician, true));
      case TechnicianVerificationLost(var technician) ->
          Optional.of(verification(technician, false));
      case TechnicianProfileChanged _, TechnicianDeactivated _, TechnicianReactivated _ ->
          Optional.empty();
    };
  }

  static Optional<NotifiableDomainEvent> domainEvent(AccountEvent event) {
    return switch (event) {
      case PasswordResetRequested requested ->
          Optional.of(
              new NotifiableDomainEvent.PasswordResetRequested(
                  requested.companyId(),
                  requested.account().id(),
                  access(requested.account(), requested.sealedToken(), requested.expiresAt())));
      case PasswordChanged changed ->
          Optional.of(
              new NotifiableDomainEvent.PasswordChanged(
                  changed.companyId(),
                  changed.account().id(),
                  access(changed.account(), null, null)));
    };
  }

  static Optional<NotifiableDomainEvent> domainEvent(SignUpRequested requested) {
    var signUp = requested.signUp();
    return Optional.of(
        new NotifiableDomainEvent.SignUpRequested(
            signUp.companyId(),
            signUp.id(),
            new Content.OfAccess(
                signUp.firstName(),
                signUp.email(),
                signUp.language(),
                signUp.companyName(),
                signUp.timeZone(),
                requested.sealedToken(),
                requested.expiresAt())));
  }

  /** A request withdrawn after its acceptance is followed by an event of its call. */
  private static Optional<NotifiableDomainEvent> withdrawn(ServiceRequest request) {
    return request.decidedAt() != null
        ? Optional.empty()
        : Optional.of(
            new RequestWithdrawn(
                ReplicaEventTranslator.booking(request),
                request.requestedStart(),
                minutes(request),
                new Content.Report(null, null, request.reason())));
  }

  private static NotifiableDomainEvent verification(Technician technician, boolean verified) {
    return new VerificationChanged(
        technician.companyId(),
        technician.id(),
        new Content.OfVerification(technician.version(), verified, technician.missing()));
  }

  private static NotifiableDomainEvent invitation(TechnicianInvited invited) {
    var technician = invited.technician();
    return new NotifiableDomainEvent.TechnicianInvited(
        technician.companyId(),
        technician.id(),
        new Content.OfInvitation(
            technician.firstName(),
            technician.lastName(),
            technician.email(),
            technician.language(),
            invited.sealedToken(),
            invited.expiresAt()));
  }

  /** A dispatcher who has a password already is sent no link to create one. */
  private static Optional<NotifiableDomainEvent> invitation(DispatcherJoined joined) {
    var dispatcher = joined.dispatcher();
    return joined.sealedToken() == null || joined.expiresAt() == null
        ? Optional.empty()
        : Optional.of(
            new DispatcherInvited(
                dispatcher.companyId(),
                dispatcher.id(),
                new Content.OfInvitation(
                    dispatcher.firstName(),
                    dispatcher.lastName(),
                    dispatcher.email(),
                    dispatcher.language(),
                    joined.sealedToken(),
                    joined.expiresAt())));
  }

  /** The report of the technician, or of the person who cancelled the call. */
  private static Content.Report report(ServiceCall call, @Nullable String words) {
    var technician = call.technician();
    return new Content.Report(
        technician == null ? null : technician.name(), call.completedAt(), words);
  }

  private static Content.OfAccess access(
      Account account, @Nullable String sealedToken, @Nullable Instant expiresAt) {
    return new Content.OfAccess(
        account.firstName(),
        account.email(),
        account.language(),
        null,
        null,
        sealedToken,
        expiresAt);
  }

  private static int minutes(ServiceRequest request) {
    return request.serviceType().durationMinutes();
  }
}
