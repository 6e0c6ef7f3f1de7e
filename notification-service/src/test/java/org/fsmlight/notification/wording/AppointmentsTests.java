package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageStatus;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendar files written with one library and parsed with another. */
class AppointmentsTests {

  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Instant NINE = Bookings.NINE;
  private static final Instant TEN = Bookings.TEN;
  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private final Wording wording =
      new Wording(new Languages(), new InMemoryOrganizers(), "https://fsm.example", token -> token);
  private Booking booking = Bookings.booking();
  private Correspondence correspondence =
      Correspondence.about("company-1", "call-1", "call-1", Recipient.client(), Channel.MAIL);
  private int number;

  @Test
  void acceptanceWithDateIsAnInvitation() throws Exception {
    var invitation = calendar(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, NINE, 60));

    assertThat(value(invitation, Property.VERSION)).isEqualTo("2.0");
    assertThat(value(invitation, Property.METHOD)).isEqualTo("REQUEST");
    assertThat(event(invitation, Property.UID)).isEqualTo("service-call-call-1@fsm-light");
    assertThat(event(invitation, Property.SEQUENCE)).isEqualTo("0");
    assertThat(event(invitation, Property.STATUS)).isEqualTo("CONFIRMED");
    assertThat(event(invitation, Property.ORGANIZER)).isEqualTo("mailto:office@helvetia.example");
    assertThat(event(invitation, Property.ATTENDEE)).isEqualTo("mailto:anna@client.example");
    assertThat(event(invitation, Property.SUMMARY)).isEqualTo("TV wall mounting – Helvetia Home");
    assertThat(event(invitation, Property.LOCATION)).isEqualTo("Bahnhofstrasse 1, 8001 Zürich, CH");
    assertThat(start(invitation)).isEqualTo(NINE);
    assertThat(end(invitation)).isEqualTo(TEN);
    invitation.validate();
  }

  @Test
  void acceptanceWithoutDateHasNoCalendarFile() {
    var mail = mail(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, null, 60));

    assertThat(mail.calendar()).isNull();
  }

  @Test
  void filesOfACallHaveOneUidAndGrowingSequences() throws Exception {
    var accepted = calendar(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, NINE, 60));
    var changed = calendar(Template.DATE_CHANGED, call(2, TEN, null));
    var open = calendar(Template.CHANGE_UNDONE, call(4, null, null));
    var defined = calendar(Template.DATE_DEFINED, call(5, NINE, null));
    var cancelled = calendar(Template.CALL_CANCELLED, call(9, NINE, CallState.End.CANCELLED));

    assertThat(start(changed)).isEqualTo(TEN);
    assertThat(value(open, Property.METHOD)).isEqualTo("CANCEL");
    assertThat(event(open, Property.STATUS)).isEqualTo("CANCELLED");
    assertThat(start(open)).isEqualTo(TEN);
    assertThat(value(defined, Property.METHOD)).isEqualTo("REQUEST");
    assertThat(value(cancelled, Property.METHOD)).isEqualTo("CANCEL");
    assertThat(Stream.of(accepted, changed, open, defined, cancelled))
        .extracting(file -> event(file, Property.UID))
        .containsOnly("service-call-call-1@fsm-light");
    assertThat(Stream.of(accepted, changed, open, defined, cancelled))
        .extracting(file -> Integer.valueOf(event(file, Property.SEQUENCE)))
        .containsExactly(0, 2, 4, 5, 9);
  }

  @Test
  void lateAcceptanceRepeatsTheNewerDateAndItsSequence() throws Exception {
    calendar(Template.DATE_DEFINED, call(3, TEN, null));
    var accepted = calendar(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, NINE, 60));

    assertThat(start(accepted)).isEqualTo(TEN);
    assertThat(event(accepted, Property.SEQUENCE)).isEqualTo("3");
  }

  @Test
  void sequenceFollowsTheVersionAcrossFoldedMessages() throws Exception {
    calendar(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, NINE, 60));
    add(Template.DATE_CHANGED, call(2, TEN, null), NOW.plusSeconds(8));
    add(Template.DATE_CHANGED, call(4, TEN.plusSeconds(60), null), NOW.plusSeconds(8));
    add(Template.DATE_CHANGED, call(3, TEN, null), NOW.plusSeconds(8));
    var changed = read(send(NOW.plusSeconds(9)));

    assertThat(start(changed)).isEqualTo(TEN.plusSeconds(60));
    assertThat(event(changed, Property.SEQUENCE)).isEqualTo("4");
    assertThat(correspondence.messages())
        .extracting(Message::status)
        .containsExactlyInAnyOrder(
            MessageStatus.SENT, MessageStatus.FOLDED, MessageStatus.SENT, MessageStatus.FOLDED);
  }

  @Test
  void cancellationBeforeAnyNotifiedDateHasNoCalendarFile() {
    var mail = mail(Template.CALL_CANCELLED, call(2, NINE, CallState.End.CANCELLED));

    assertThat(mail.subject()).startsWith("Your service is cancelled");
    assertThat(mail.calendar()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28T09:00, 2026-03-28T08:00:00Z, 'Saturday 28 March 2026, 09:00 – 11:00 (CET)'",
    "2026-03-29T01:30, 2026-03-29T00:30:00Z, 'Sunday 29 March 2026, 01:30 – 04:30 (CET/CEST)'",
    "2026-03-29T09:00, 2026-03-29T07:00:00Z, 'Sunday 29 March 2026, 09:00 – 11:00 (CEST)'",
    "2026-10-24T09:00, 2026-10-24T07:00:00Z, 'Saturday 24 October 2026, 09:00 – 11:00 (CEST)'",
    "2026-10-25T01:30, 2026-10-24T23:30:00Z, 'Sunday 25 October 2026, 01:30 – 02:30 (CEST/CET)'",
    "2026-10-25T09:00, 2026-10-25T08:00:00Z, 'Sunday 25 October 2026, 09:00 – 11:00 (CET)'"
  })
  void calendarAndTextAgreeAcrossDaylightSavingChanges(
      LocalDateTime wallClock, Instant start, String text) throws Exception {
    var mail = mail(Template.DATE_DEFINED, call(2, 120, start, null));
    var calendar = read(mail);

    assertThat(wallClock.atZone(ZURICH).toInstant()).isEqualTo(start);
    assertThat(start(calendar).atZone(ZURICH).toLocalDateTime()).isEqualTo(wallClock);
    assertThat(end(calendar)).isEqualTo(start.plusSeconds(7200));
    assertThat(mail.text()).contains("Date/time: " + text);
  }

  @Test
  void hostileTextEndsNoLineAndAddsNoProperty() throws Exception {
    var hostile =
        "x\r\nEND:VEVENT\nBEGIN:VALARM;,:\\n\"quoted\"^n\u2028ATTENDEE:mailto:v@example.com\u202e";
    booking =
        new Booking(
            "call-1",
            "company-1",
            hostile,
            hostile,
            new Booking.Place(hostile, hostile, hostile, hostile),
            new Booking.Client(hostile, "anna@client.example", "en"),
            hostile,
            false);

    var calendar = calendar(Template.DATE_DEFINED, call(2, NINE, null));

    assertThat(calendar.getComponents()).hasSize(1);
    var event = (VEvent) calendar.getComponents().getFirst();
    assertThat(event.getAlarms()).isEmpty();
    assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
    assertThat(event(calendar, Property.SUMMARY))
        .contains("END:VEVENT BEGIN:VALARM;,:\\n\"quoted\"^n ATTENDEE:mailto:v@example.com")
        .doesNotContain("\n", "\r");
  }

  private Calendar calendar(Template template, Content content) throws Exception {
    return read(mail(template, content));
  }

  private Mail mail(Template template, Content content) {
    add(template, content, null);
    return send(NOW);
  }

  private void add(Template template, Content content, Instant holdUntil) {
    var origin = new Origin(NOW, NOW, holdUntil);
    var message = Message.planned("m" + number++, template, content, origin);
    correspondence = correspondence.add(message, NOW).orElseThrow();
  }

  private Mail send(Instant now) {
    var lease = new Lease("ours", now.plusSeconds(30));
    var send = (DeliveryDecision.Send) correspondence.next(now, CurrentState.UNKNOWN, lease);
    var addressee = new Addressee(booking.client().name(), booking.client().email(), "en");
    var mail = wording.mail(send.after(), send.message(), Samples.COMPANY, addressee);
    correspondence = send.after().sent(send.message().id(), now);
    return mail;
  }

  private Content call(long version, Instant start, CallState.End end) {
    return call(version, 60, start, end);
  }

  private Content call(long version, int minutes, Instant start, CallState.End end) {
    return new Content.OfCall(booking, new CallState(version, end, start, minutes, null));
  }

  private static Calendar read(Mail mail) throws Exception {
    assertThat(mail.calendar()).isNotNull();
    assertThat(mail.calendar().text().lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    return new CalendarBuilder().build(new StringReader(mail.calendar().text()));
  }

  private static String value(Calendar calendar, String property) {
    return calendar.getProperty(property).orElseThrow().getValue();
  }

  private static String event(Calendar calendar, String property) {
    var event = (VEvent) calendar.getComponents().getFirst();
    return event.getProperty(property).orElseThrow().getValue();
  }

  private static Instant start(Calendar calendar) {
    var event = (VEvent) calendar.getComponents().getFirst();
    var start = event.<DtStart<Temporal>>getProperty(Property.DTSTART).orElseThrow();
    return Instant.from(start.getDate());
  }

  private static Instant end(Calendar calendar) {
    var event = (VEvent) calendar.getComponents().getFirst();
    var end = event.<DtEnd<Temporal>>getProperty(Property.DTEND).orElseThrow();
    return Instant.from(end.getDate());
  }
}
