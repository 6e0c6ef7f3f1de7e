package org.fsmlight.notification.messaging;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.events.Account;
import org.fsmlight.events.Dispatcher;
import org.fsmlight.events.DispatcherJoined;
import org.fsmlight.events.Event;
import org.fsmlight.events.PasswordChanged;
import org.fsmlight.events.PasswordResetRequested;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceCallAccepted;
import org.fsmlight.events.ServiceCallCancelled;
import org.fsmlight.events.ServiceCallCannotComplete;
import org.fsmlight.events.ServiceCallChangeUndone;
import org.fsmlight.events.ServiceCallCompleted;
import org.fsmlight.events.ServiceCallRescheduled;
import org.fsmlight.events.ServiceCallScheduled;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceRequestExpired;
import org.fsmlight.events.ServiceRequestWithdrawn;
import org.fsmlight.events.ServiceRequested;
import org.fsmlight.events.SignUp;
import org.fsmlight.events.SignUpRequested;
import org.fsmlight.events.Technician;
import org.fsmlight.events.TechnicianAssigned;
import org.fsmlight.events.TechnicianInvited;
import org.fsmlight.events.TechnicianReassigned;
import org.fsmlight.events.TechnicianUnassigned;
import org.fsmlight.events.TechnicianVerificationLost;
import org.fsmlight.events.TechnicianVerified;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.planning.Fact;
import org.jspecify.annotations.Nullable;

/** Which events somebody is told of, in this service's own words. */
final class Facts {

  private Facts() {}

  static Optional<Fact> of(Event event) {
    return Optional.ofNullable(
        switch (event) {
          case ServiceRequested(ServiceRequest request) ->
              new Fact.RequestReceived(
                  Contracts.booking(request), request.requestedStart(), minutes(request));
          case ServiceCallAccepted(ServiceRequest request) ->
              new Fact.RequestAccepted(
                  Contracts.booking(request), request.requestedStart(), minutes(request));
          case ServiceRequestWithdrawn(ServiceRequest request) -> withdrawn(request);
          case ServiceRequestExpired(ServiceRequest request) ->
              new Fact.RequestExpired(
                  Contracts.booking(request), request.requestedStart(), minutes(request));
          case ServiceCallScheduled(var call) ->
              new Fact.DateDefined(Contracts.booking(call), Contracts.state(call));
          case ServiceCallRescheduled(var call, _) ->
              new Fact.DateChanged(Contracts.booking(call), Contracts.state(call));
          case TechnicianAssigned(var call) -> technicianChanged(call, null);
          case TechnicianReassigned(var call, var previous) ->
              technicianChanged(call, previous.id());
          case TechnicianUnassigned(var call, var previous) ->
              technicianChanged(call, previous.id());
          case ServiceCallChangeUndone(var call) ->
              new Fact.ChangeUndone(Contracts.booking(call), Contracts.state(call));
          case ServiceCallCancelled(var call) ->
              new Fact.CallCancelled(
                  Contracts.booking(call),
                  Contracts.state(call),
                  Contracts.report(call, call.reason()));
          case ServiceCallCannotComplete(var call) ->
              new Fact.CannotComplete(
                  Contracts.booking(call),
                  Contracts.state(call),
                  Contracts.report(call, call.reason()));
          case ServiceCallCompleted(var call) ->
              new Fact.CallCompleted(
                  Contracts.booking(call),
                  Contracts.state(call),
                  Contracts.report(call, call.note()));
          case TechnicianInvited invited -> invitation(invited);
          case DispatcherJoined joined -> invitation(joined);
          case SignUpRequested requested -> signUp(requested);
          case PasswordResetRequested requested ->
              new Fact.PasswordResetRequested(
                  requested.companyId(),
                  requested.account().id(),
                  access(requested.account(), requested.sealedToken(), requested.expiresAt()));
          case PasswordChanged changed ->
              new Fact.PasswordChanged(
                  changed.companyId(),
                  changed.account().id(),
                  access(changed.account(), null, null));
          case TechnicianVerified(var technician) -> verification(technician, true);
          case TechnicianVerificationLost(var technician) -> verification(technician, false);
          default -> null;
        });
  }

  /** What had been accepted is told of when its call is cancelled, or stands. */
  private static @Nullable Fact withdrawn(ServiceRequest request) {
    return request.decidedAt() != null
        ? null
        : new Fact.RequestWithdrawn(
            Contracts.booking(request),
            request.requestedStart(),
            minutes(request),
            new Content.Report(null, null, request.reason()));
  }

  private static Fact technicianChanged(ServiceCall call, @Nullable String previous) {
    return new Fact.TechnicianChanged(Contracts.booking(call), Contracts.state(call), previous);
  }

  private static Fact verification(Technician technician, boolean verified) {
    return new Fact.VerificationChanged(
        technician.companyId(),
        technician.id(),
        new Content.OfVerification(technician.version(), verified, technician.missing()));
  }

  private static Fact invitation(TechnicianInvited invited) {
    Technician technician = invited.technician();
    return new Fact.TechnicianInvited(
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

  /** Who has a password already needs no link to create one. */
  private static @Nullable Fact invitation(DispatcherJoined joined) {
    Dispatcher dispatcher = joined.dispatcher();
    return joined.sealedToken() == null || joined.expiresAt() == null
        ? null
        : new Fact.DispatcherInvited(
            dispatcher.companyId(),
            dispatcher.id(),
            new Content.OfInvitation(
                dispatcher.firstName(),
                dispatcher.lastName(),
                dispatcher.email(),
                dispatcher.language(),
                joined.sealedToken(),
                joined.expiresAt()));
  }

  private static Fact signUp(SignUpRequested requested) {
    SignUp signUp = requested.signUp();
    return new Fact.SignUpRequested(
        signUp.companyId(),
        signUp.id(),
        new Content.OfAccess(
            signUp.firstName(),
            signUp.email(),
            signUp.language(),
            signUp.companyName(),
            signUp.timeZone(),
            requested.sealedToken(),
            requested.expiresAt()));
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
