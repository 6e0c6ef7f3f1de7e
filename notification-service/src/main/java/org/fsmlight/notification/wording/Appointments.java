package org.fsmlight.notification.wording;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Message;
import org.jspecify.annotations.Nullable;

/**
 * The calendar file of a client's appointment. All files of one call have the same UID. The
 * sequence is the version of the call, so that a calendar moves the appointment and never returns
 * to an older state. Times are in UTC, which every calendar shows in its owner's zone.
 */
final class Appointments {

  private static final String PRODUCT = "-//FSM Light//Notifications//EN";

  private Appointments() {}

  /** Returns null if the message neither defines nor cancels an appointment. */
  static @Nullable CalendarFile of(
      Message message,
      Company company,
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
    event.setOrganizer(organizer(company));
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

  private static Organizer organizer(Company company) {
    return new Organizer(name(company.name()), address(company.email()));
  }

  /** The company has agreed on the appointment with the client, so that no answer is expected. */
  private static Attendee attendee(Addressee addressee) {
    var email = addressee.email() == null ? "" : addressee.email();
    var attendee = new Attendee(name(addressee.name()), address(email));
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    return attendee;
  }

  /** The format cannot quote a quote here, and some calendars read a backslash as a quote. */
  private static String name(String foreign) {
    return PlainLine.of(foreign).replace('"', '\'').replace('\\', '/');
  }

  /**
   * Removes control characters, which would end the line. An international domain is ASCII here.
   */
  private static String address(String email) {
    return EmailAddress.deliverable(PlainLine.of(email).replace(" ", ""));
  }

  private static CalendarFile file(String method, VEvent event, Phrases phrases) {
    var calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    calendar.addEvent(event);
    var text = Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    return new CalendarFile(method, phrases.raw("calendar.file"), text);
  }
}
