package org.fsmlight.notification.planning;

import static org.fsmlight.notification.message.Template.ACCOUNT_EXISTS;
import static org.fsmlight.notification.message.Template.CALL_CANCELLED;
import static org.fsmlight.notification.message.Template.CALL_COMPLETED;
import static org.fsmlight.notification.message.Template.CHANGE_UNDONE;
import static org.fsmlight.notification.message.Template.DATE_CHANGED;
import static org.fsmlight.notification.message.Template.DATE_DEFINED;
import static org.fsmlight.notification.message.Template.DISPATCHER_INVITED;
import static org.fsmlight.notification.message.Template.REQUEST_ACCEPTED;
import static org.fsmlight.notification.message.Template.REQUEST_UNANSWERED;
import static org.fsmlight.notification.message.Template.REQUEST_WITHDRAWN;
import static org.fsmlight.notification.message.Template.SIGN_UP_REQUESTED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_CALL_CANCELLED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_INVITED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_UNASSIGNED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_VERIFICATION_LOST;
import static org.fsmlight.notification.message.Template.TECHNICIAN_VERIFIED;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Template;

/** Who is told what, as the guides say; a function of the fact alone. */
final class Plans {

  static final String AMAZON = "Amazon writes to its own clients";
  static final String NO_EMAIL = "the client left no mail address";

  private Plans() {}

  static Stream<Planned> accepted(Fact.RequestAccepted fact) {
    Content content = new Content.OfRequest(fact.booking(), fact.start(), fact.durationMinutes());
    return Stream.of(toClient(fact.booking(), REQUEST_ACCEPTED, content));
  }

  static Stream<Planned> defined(Fact.DateDefined fact) {
    return Stream.of(
        toClient(fact.booking(), DATE_DEFINED, new Content.OfCall(fact.booking(), fact.call())));
  }

  static Stream<Planned> changed(Fact.DateChanged fact) {
    Content content = new Content.OfCall(fact.booking(), fact.call());
    return Stream.concat(
        Stream.of(toClient(fact.booking(), DATE_CHANGED, content)),
        Stream.ofNullable(fact.call().technicianId())
            .map(id -> toTechnician(id, fact.booking(), fact.call(), TECHNICIAN_DATE_CHANGED)));
  }

  static Stream<Planned> technicianChanged(Fact.TechnicianChanged fact) {
    return Stream.concat(
        Stream.ofNullable(fact.previousTechnicianId())
            .map(id -> toTechnician(id, fact.booking(), fact.call(), TECHNICIAN_UNASSIGNED)),
        Stream.ofNullable(fact.call().technicianId())
            .map(id -> toTechnician(id, fact.booking(), fact.call(), TECHNICIAN_ASSIGNED)));
  }

  static Stream<Planned> withdrawn(Fact.RequestWithdrawn fact) {
    Content content = new Content.OfRequest(fact.booking(), fact.start(), fact.durationMinutes());
    return Stream.of(toClient(fact.booking(), REQUEST_WITHDRAWN, content));
  }

  /** The client hears of it only when no other company takes the request in time. */
  static Stream<Planned> expired(Fact.RequestExpired fact, Duration redistribution) {
    Content content = new Content.OfRequest(fact.booking(), fact.start(), fact.durationMinutes());
    return Stream.of(toClient(fact.booking(), REQUEST_UNANSWERED, content).waiting(redistribution));
  }

  static Stream<Planned> cancelled(Fact.CallCancelled fact) {
    Content content = new Content.OfCall(fact.booking(), fact.call());
    return Stream.concat(
        Stream.of(toClient(fact.booking(), CALL_CANCELLED, content)),
        Stream.ofNullable(fact.call().technicianId())
            .map(id -> toTechnician(id, fact.booking(), fact.call(), TECHNICIAN_CALL_CANCELLED)));
  }

  static Stream<Planned> completed(Fact.CallCompleted fact) {
    Booking booking = fact.booking();
    return Stream.of(
        new Planned(
            booking.companyId(),
            booking.id(),
            Recipient.company(),
            Channel.MAIL,
            CALL_COMPLETED,
            Circulating.report(booking, fact.call(), fact.work())));
  }

  static Stream<Planned> verificationChanged(Fact.VerificationChanged fact) {
    Template template =
        fact.verification().verified() ? TECHNICIAN_VERIFIED : TECHNICIAN_VERIFICATION_LOST;
    return Stream.of(Channel.values())
        .map(
            channel ->
                new Planned(
                    fact.companyId(),
                    null,
                    Recipient.technician(fact.technicianId()),
                    channel,
                    template,
                    fact.verification()));
  }

  /** Whoever may have heard of the call by now. */
  static Stream<Planned> undone(Fact.ChangeUndone fact, List<Correspondence> soFar) {
    Content content = new Content.OfCall(fact.booking(), fact.call());
    return soFar.stream()
        .flatMap(
            told ->
                switch (told.recipient().role()) {
                  case CLIENT -> Stream.of(toClient(fact.booking(), CHANGE_UNDONE, content));
                  case TECHNICIAN ->
                      Stream.ofNullable(told.recipient().id())
                          .map(id -> toTechnician(id, fact.booking(), fact.call(), CHANGE_UNDONE));
                  case DISPATCHER, COMPANY, ACCOUNT -> Stream.empty();
                });
  }

  static Stream<Planned> invited(Fact.TechnicianInvited fact) {
    Recipient technician = Recipient.technician(fact.technicianId());
    return Stream.of(
        invitation(fact.companyId(), technician, TECHNICIAN_INVITED, fact.invitation()));
  }

  static Stream<Planned> invited(Fact.DispatcherInvited fact) {
    Recipient dispatcher = Recipient.dispatcher(fact.dispatcherId());
    return Stream.of(
        invitation(fact.companyId(), dispatcher, DISPATCHER_INVITED, fact.invitation()));
  }

  /** Who has an account already is told so, instead of getting a link. */
  static Stream<Planned> signUp(Fact.SignUpRequested fact) {
    Template template = fact.access().sealedToken() == null ? ACCOUNT_EXISTS : SIGN_UP_REQUESTED;
    return access(fact.companyId(), fact.signUpId(), template, fact.access());
  }

  static Stream<Planned> access(
      String companyId, String accountId, Template template, Content.OfAccess access) {
    Recipient person = Recipient.account(accountId);
    return Stream.of(new Planned(companyId, null, person, Channel.MAIL, template, access));
  }

  static Stream<Planned> circular(Circular circular, String dispatcherId) {
    return circular.channels().stream()
        .map(
            channel ->
                new Planned(
                    circular.companyId(),
                    circular.content().booking().id(),
                    Recipient.dispatcher(dispatcherId),
                    channel,
                    circular.template(),
                    circular.content()));
  }

  private static Planned invitation(
      String companyId, Recipient recipient, Template template, Content.OfInvitation invitation) {
    return new Planned(companyId, null, recipient, Channel.MAIL, template, invitation);
  }

  private static Planned toClient(Booking booking, Template template, Content content) {
    Planned mail =
        new Planned(
            booking.companyId(), booking.id(), Recipient.client(), Channel.MAIL, template, content);
    if (booking.amazon()) {
      return mail.skippedBecause(AMAZON);
    }
    return booking.client().email() == null ? mail.skippedBecause(NO_EMAIL) : mail;
  }

  private static Planned toTechnician(
      String id, Booking booking, CallState call, Template template) {
    return new Planned(
        booking.companyId(),
        booking.id(),
        Recipient.technician(id),
        Channel.PUSH,
        template,
        new Content.OfCall(booking, call));
  }
}
