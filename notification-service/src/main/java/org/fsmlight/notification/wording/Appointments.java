package org.fsmlight.notification.wording;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Method;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Message;
import org.jspecify.annotations.Nullable;

/**
 * The calendar file of a client's appointment. All files of one call have the same UID and the same
 * organizer. The sequence is the version of the call, so that a calendar moves the appointment and
 * never returns to an older state. Times are in UTC, which every calendar shows in its owner's
 * zone.
 */
final class Appointments {

  private static final String PRODUCT = "-//FSM Light//Notifications//EN";

  private Appointments() {}

  /** Returns null if the message neither defines nor cancels an appointment. */
  static @Nullable CalendarFile of(
      Message message,
      Company company,
      Organizers organizers,
      Addressee addressee,
      Phrases phrases,
      Map<String, String> values) {
    var notified = message.lastNotified();
    if (notified == null || !(message.content() instanceof Content.OfBooking about)) {
      return null;
    }
    var start = notified.start();
    var calledOff = notified.calledOff();
    if (start == null && calledOff == null) {
      return null;
    }
    var event = new VEvent();
    event.setUid("service-call-" + PlainLine.of(about.booking().id()) + "@fsm-light");
    event.setSequence(Math.toIntExact(notified.calendarSequence()));
    event.setDateTimeStamp(new DateTimeStamp(Date.from(message.origin().createdAt())));
    var current = new Organizer(company.name(), company.email());
    event.setOrganizer(organizer(organizers.ofCall(about.booking().id(), current)));
    event.addAttendee(attendee(addressee));
    event.setSummary(phrases.fill("calendar.summary", values));
    event.setDescription(phrases.fill("calendar.description", values));
    event.setLocation(PlainLine.of(values.getOrDefault("address", "")));
    event.setDateStart(new DateStart(Date.from(start == null ? calledOff : start), true));
    if (start == null) {
      event.setStatus(Status.cancelled());
      return file(Method.CANCEL, event, phrases);
    }
    var end = start.plus(Duration.ofMinutes(notified.durationMinutes()));
    event.setDateEnd(new DateEnd(Date.from(end), true));
    event.setStatus(Status.confirmed());
    return file(Method.REQUEST, event, phrases);
  }

  private static biweekly.property.Organizer organizer(Organizer organizer) {
    return new biweekly.property.Organizer(name(organizer.name()), address(organizer.email()));
  }

  /** The company has agreed on the appointment with the client, so that no answer is expected. */
  private static Attendee attendee(Addressee addressee) {
    var email = addressee.email() == null ? "" : addressee.email();
    var attendee = new Attendee(name(addressee.name()), address(email));
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    return attendee;
  }

  /** The format cannot quote a quote here, and some calendars read a backslash or "^n" as more. */
  private static String name(String foreign) {
    return PlainLine.of(foreign).replace('"', '\'').replace('\\', '/').replace('^', 'ˆ');
  }

  /** Encodes the characters that an address in a calendar must not contain. */
  private static String address(String email) {
    return MailAddress.encoded(email.strip());
  }

  private static CalendarFile file(String method, VEvent event, Phrases phrases) {
    var calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    calendar.addEvent(event);
    return new CalendarFile(
        method, phrases.raw("calendar.file"), ContentLines.fold(text(calendar)));
  }

  /** The file with each line unfolded: the library counts characters, the format counts octets. */
  private static String text(ICalendar calendar) {
    var text = new StringWriter();
    try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
      writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
      writer.write(calendar);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
