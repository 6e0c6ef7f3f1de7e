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
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Told;
import org.jspecify.annotations.Nullable;

/**
 * A client's appointment as a calendar file. All files of one call bear the same id, and each the
 * version of the call it tells of as its sequence, so that a calendar moves what it has and never
 * goes back to something older. Times are UTC, which every calendar shows in its owner's zone.
 */
final class Appointments {

  private static final String PRODUCT = "-//FSM Light//Notifications//EN";

  private Appointments() {}

  /** Absent when the message is about no appointment, nor takes one away. */
  static @Nullable CalendarFile of(
      Message message,
      Company company,
      Reader reader,
      Phrases phrases,
      Map<String, String> values) {
    Told told = message.told();
    if (told == null || !(message.content() instanceof Content.OfBooking about)) {
      return null;
    }
    Instant stands = told.start();
    Instant calledOff = told.calledOff();
    if (stands == null && calledOff == null) {
      return null;
    }
    VEvent event = new VEvent();
    event.setUid("service-call-" + PlainLine.of(about.booking().id()) + "@fsm-light");
    event.setSequence(Math.toIntExact(told.calendarSequence()));
    event.setDateTimeStamp(new DateTimeStamp(Date.from(message.createdAt())));
    event.setOrganizer(organizer(company));
    event.addAttendee(attendee(reader));
    event.setSummary(phrases.say("calendar.summary", values));
    event.setDescription(phrases.say("calendar.description", values));
    event.setLocation(PlainLine.of(values.getOrDefault("address", "")));
    event.setDateStart(new DateStart(Date.from(stands == null ? calledOff : stands), true));
    if (stands == null) {
      event.setStatus(Status.cancelled());
      return file(Method.CANCEL, event, phrases);
    }
    Instant end = stands.plus(Duration.ofMinutes(told.durationMinutes()));
    event.setDateEnd(new DateEnd(Date.from(end), true));
    event.setStatus(Status.confirmed());
    return file(Method.REQUEST, event, phrases);
  }

  private static Organizer organizer(Company company) {
    return new Organizer(name(company.name()), address(company.email()));
  }

  /** The company has agreed on it with the client, so nobody waits for an answer. */
  private static Attendee attendee(Reader reader) {
    String email = reader.email() == null ? "" : reader.email();
    Attendee attendee = new Attendee(name(reader.name()), address(email));
    attendee.setParticipationStatus(ParticipationStatus.ACCEPTED);
    attendee.setRsvp(false);
    return attendee;
  }

  /** The format has no way to quote a quote there, but some calendars take a backslash for one. */
  private static String name(String foreign) {
    return PlainLine.of(foreign).replace('"', '\'').replace('\\', '/');
  }

  /** No control character, which would end the line. */
  private static String address(String email) {
    return PlainLine.of(email).replace(" ", "");
  }

  private static CalendarFile file(String method, VEvent event, Phrases phrases) {
    ICalendar calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setMethod(method);
    calendar.addEvent(event);
    String text = Biweekly.write(calendar).version(ICalVersion.V2_0).go();
    return new CalendarFile(method, phrases.raw("calendar.file"), text);
  }
}
