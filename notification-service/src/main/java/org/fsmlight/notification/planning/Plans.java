package org.fsmlight.notification.planning;

import static org.fsmlight.notification.message.Template.CHANGE_UNDONE;
import static org.fsmlight.notification.message.Template.DATE_CHANGED;
import static org.fsmlight.notification.message.Template.DATE_DEFINED;
import static org.fsmlight.notification.message.Template.REQUEST_ACCEPTED;
import static org.fsmlight.notification.message.Template.REQUEST_RECEIVED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_ASSIGNED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_DATE_CHANGED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_INVITED;
import static org.fsmlight.notification.message.Template.TECHNICIAN_UNASSIGNED;

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
                  case DISPATCHER -> Stream.empty();
                });
  }

  static Stream<Planned> invited(Fact.TechnicianInvited fact) {
    return Stream.of(
        new Planned(
            fact.companyId(),
            null,
            Recipient.technician(fact.technicianId()),
            Channel.MAIL,
            TECHNICIAN_INVITED,
            fact.invitation()));
  }

  static Stream<Planned> received(Circular circular, String dispatcherId) {
    return Stream.of(Channel.values())
        .map(
            channel ->
                new Planned(
                    circular.companyId(),
                    circular.request().booking().id(),
                    Recipient.dispatcher(dispatcherId),
                    channel,
                    REQUEST_RECEIVED,
                    circular.request()));
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
