package org.fsmlight.notification.planning;

import static org.fsmlight.notification.messages.Template.ACCOUNT_EXISTS;
import static org.fsmlight.notification.messages.Template.CALL_CANCELLED;
import static org.fsmlight.notification.messages.Template.CALL_COMPLETED;
import static org.fsmlight.notification.messages.Template.CHANGE_UNDONE;
import static org.fsmlight.notification.messages.Template.DATE_CHANGED;
import static org.fsmlight.notification.messages.Template.DATE_DEFINED;
import static org.fsmlight.notification.messages.Template.REQUEST_ACCEPTED;
import static org.fsmlight.notification.messages.Template.REQUEST_UNANSWERED;
import static org.fsmlight.notification.messages.Template.REQUEST_WITHDRAWN;
import static org.fsmlight.notification.messages.Template.SIGN_UP_REQUESTED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_CALL_CANCELLED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_UNASSIGNED;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_VERIFICATION_LOST;
import static org.fsmlight.notification.messages.Template.TECHNICIAN_VERIFIED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.ChangeUndone;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestExpired;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestWithdrawn;
import org.fsmlight.notification.planning.NotifiableDomainEvent.SignUpRequested;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.VerificationChanged;
import org.jspecify.annotations.Nullable;

/** The recipients of each domain event, as the user guides define them. */
final class NotificationRules {

  private NotificationRules() {}

  static Stream<PlannedMessage> accepted(RequestAccepted event) {
    var content = new Content.OfRequest(event.booking(), event.start(), event.durationMinutes());
    return Stream.of(toClient(event.booking(), REQUEST_ACCEPTED, content));
  }

  static Stream<PlannedMessage> dateDefined(DateDefined event) {
    var content = new Content.OfCall(event.booking(), event.call());
    return Stream.of(toClient(event.booking(), DATE_DEFINED, content));
  }

  static Stream<PlannedMessage> dateChanged(DateChanged event) {
    var content = new Content.OfCall(event.booking(), event.call());
    return Stream.concat(
        Stream.of(toClient(event.booking(), DATE_CHANGED, content)),
        toTechnician(
            event.call().technicianId(), event.booking(), event.call(), TECHNICIAN_DATE_CHANGED));
  }

  static Stream<PlannedMessage> technicianChanged(TechnicianChanged event) {
    var booking = event.booking();
    var call = event.call();
    return Stream.concat(
        toTechnician(event.previousTechnicianId(), booking, call, TECHNICIAN_UNASSIGNED),
        toTechnician(call.technicianId(), booking, call, TECHNICIAN_ASSIGNED));
  }

  static Stream<PlannedMessage> withdrawn(RequestWithdrawn event) {
    var content = new Content.OfRequest(event.booking(), event.start(), event.durationMinutes());
    return Stream.of(toClient(event.booking(), REQUEST_WITHDRAWN, content));
  }

  /**
   * The client is notified only if no other company accepts the request in time.
   *
   * @param redistribution the time that another company has
   */
  static Stream<PlannedMessage> expired(RequestExpired event, Duration redistribution) {
    var content = new Content.OfRequest(event.booking(), event.start(), event.durationMinutes());
    return Stream.of(
        toClient(event.booking(), REQUEST_UNANSWERED, content).delayedBy(redistribution));
  }

  static Stream<PlannedMessage> cancelled(CallCancelled event) {
    var content = new Content.OfCall(event.booking(), event.call());
    return Stream.concat(
        Stream.of(toClient(event.booking(), CALL_CANCELLED, content)),
        toTechnician(
            event.call().technicianId(), event.booking(), event.call(), TECHNICIAN_CALL_CANCELLED));
  }

  static Stream<PlannedMessage> completed(CallCompleted event) {
    var booking = event.booking();
    return Stream.of(
        new PlannedMessage(
            booking.companyId(),
            booking.id(),
            Recipient.company(),
            Channel.MAIL,
            CALL_COMPLETED,
            BroadcastRules.report(booking, event.call(), event.report())));
  }

  static Stream<PlannedMessage> verificationChanged(VerificationChanged event) {
    var template =
        event.verification().verified() ? TECHNICIAN_VERIFIED : TECHNICIAN_VERIFICATION_LOST;
    return Stream.of(Channel.values())
        .map(
            channel ->
                new PlannedMessage(
                    event.companyId(),
                    null,
                    Recipient.technician(event.technicianId()),
                    channel,
                    template,
                    event.verification()));
  }

  /**
   * Everybody who may have been notified of the undone change.
   *
   * @param existing all correspondences about the call
   */
  static Stream<PlannedMessage> undone(ChangeUndone event, List<Correspondence> existing) {
    var booking = event.booking();
    var content = new Content.OfCall(booking, event.call());
    return existing.stream()
        .map(Correspondence::recipient)
        .flatMap(
            recipient ->
                switch (recipient.role()) {
                  case CLIENT -> Stream.of(toClient(booking, CHANGE_UNDONE, content));
                  case TECHNICIAN ->
                      toTechnician(recipient.id(), booking, event.call(), CHANGE_UNDONE);
                  case DISPATCHER, COMPANY, ACCOUNT -> Stream.empty();
                });
  }

  static Stream<PlannedMessage> invited(
      String companyId, Recipient recipient, Template template, Content.OfInvitation invitation) {
    return Stream.of(
        new PlannedMessage(companyId, null, recipient, Channel.MAIL, template, invitation));
  }

  /** A person who has an account already is notified of that instead of receiving a link. */
  static Stream<PlannedMessage> signUp(SignUpRequested event) {
    var template = event.access().sealedToken() == null ? ACCOUNT_EXISTS : SIGN_UP_REQUESTED;
    return access(event.companyId(), event.signUpId(), template, event.access());
  }

  static Stream<PlannedMessage> access(
      String companyId, String accountId, Template template, Content.OfAccess access) {
    return Stream.of(
        new PlannedMessage(
            companyId, null, Recipient.account(accountId), Channel.MAIL, template, access));
  }

  static Stream<PlannedMessage> broadcast(Broadcast broadcast, String dispatcherId) {
    return broadcast.channels().stream()
        .map(
            channel ->
                new PlannedMessage(
                    broadcast.companyId(),
                    broadcast.content().booking().id(),
                    Recipient.dispatcher(dispatcherId),
                    channel,
                    broadcast.template(),
                    broadcast.content()));
  }

  private static PlannedMessage toClient(Booking booking, Template template, Content content) {
    return new PlannedMessage(
        booking.companyId(), booking.id(), Recipient.client(), Channel.MAIL, template, content);
  }

  private static Stream<PlannedMessage> toTechnician(
      @Nullable String id, Booking booking, CallState call, Template template) {
    return Stream.ofNullable(id)
        .map(
            technician ->
                new PlannedMessage(
                    booking.companyId(),
                    booking.id(),
                    Recipient.technician(technician),
                    Channel.PUSH,
                    template,
                    new Content.OfCall(booking, call)));
  }
}
