package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.stays;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.fsmlight.embedded.Mail;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ends of requests and calls, from the event to the mailbox, the calendar and the device. */
class EndingsIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void addsMovesAndRemovesAppointmentInCalendar() throws Exception {
    var events = EventFixtures.of("cancel", "cancel-1");
    service.register(events, "cancel-lea");
    technician(events, "cancel-ana");
    service.publish(events.scheduled(2, EventFixtures.NINE));
    soon(() -> service.mailsTo(events.client()).size() == 1);
    service.publish(events.assigned(3, "cancel-ana"));
    service.publish(events.rescheduled(4, EventFixtures.TEN, "cancel-ana", EventFixtures.NINE));
    soon(
        () ->
            service.mailsTo(events.client()).size() == 2
                && !service.pushesTo("phone-cancel-ana").isEmpty());

    service.publish(events.cancelled(6, "cancel-ana"));
    soon(
        () ->
            service.mailsTo(events.client()).size() == 3
                && service.titlesTo("phone-cancel-ana").contains("Cancelled: TV wall mounting")
                && service.mailsTo(events.mailOf("cancel-lea")).size() == 1);

    var calendars = service.mailsTo(events.client()).stream().map(EndingsIT::calendar).toList();
    assertThat(calendars)
        .extracting(calendar -> calendar.getProperty(Property.METHOD).orElseThrow().getValue())
        .containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(calendars)
        .extracting(calendar -> event(calendar, Property.UID))
        .containsOnly("service-call-cancel-1@fsm-light");
    assertThat(calendars)
        .extracting(calendar -> event(calendar, Property.SEQUENCE))
        .containsExactly("2", "4", "6");
    var toLea = service.mailsTo(events.mailOf("cancel-lea")).getFirst();
    assertThat(toLea.text()).contains("Reason: Burst pipe first");
    assertThat(service.mailsTo(events.client()).getLast().text())
        .doesNotContain("Burst pipe first");
  }

  @Test
  void notifiesCompanyOfCheckOutAndDispatchersOfHindrance() {
    var events = EventFixtures.of("ends", "ends-1");
    service.register(events, "ends-lea");

    service.publish(events.cannotComplete(5, "ends-ana"));
    service.publish(events.completed(7, "ends-ana"));
    soon(
        () ->
            service.mailsTo(events.mailOf("office")).size() == 1
                && service.mailsTo(events.mailOf("ends-lea")).size() == 1);

    var office = service.mailsTo(events.mailOf("office")).getFirst();
    assertThat(office.subject()).startsWith("Auftrag HH-1 ist abgeschlossen");
    assertThat(office.text()).contains("All fixed", "Noah Steiner");
    assertThat(service.mailsTo(events.mailOf("ends-lea")).getFirst().text())
        .contains("No power at all", "https://fsm.example/board?call=ends-1");
  }

  @Test
  void notifiesClientOfExpiryUnlessAnotherCompanyAccepted() {
    var lost = EventFixtures.of("expire", "expire-lost");
    var taken = EventFixtures.of("expire", "expire-taken");
    var elsewhere = EventFixtures.of("elsewhere", "expire-elsewhere");
    service.register(lost, "expire-lea");
    service.register(elsewhere);

    service.publish(taken.expired());
    service.publish(elsewhere.acceptedInsteadOf("expire-taken"));
    service.publish(lost.expired());
    soon(() -> service.mailsTo(lost.client()).size() == 1);
    soon(() -> ledger("expire", "expire-taken").contains("another company took the request"));

    assertThat(service.mailsTo(taken.client())).isEmpty();
    assertThat(service.mailsTo(lost.mailOf("expire-lea"))).hasSize(2);
  }

  @Test
  void notifiesOfWithdrawalOnceDespiteRedelivery() {
    var events = EventFixtures.of("withdraw", "withdraw-1").inGerman();
    service.register(events, "withdraw-lea");

    var event = service.publish(events.withdrawn());
    service.publish(event, events.withdrawn(), null);
    soon(
        () ->
            service.mailsTo(events.client()).size() == 1
                && service.mailsTo(events.mailOf("withdraw-lea")).size() == 1);
    stays(
        Duration.ofMillis(500),
        () ->
            service.mailsTo(events.client()).size() == 1
                && service.mailsTo(events.mailOf("withdraw-lea")).size() == 1);
    assertThat(service.mailsTo(events.client()).getFirst().subject())
        .isEqualTo("Ihre Anfrage HH-1 wurde zurückgezogen: TV wall mounting");
    assertThat(service.mailsTo(events.mailOf("withdraw-lea")).getFirst().text())
        .contains("Client moved away");
  }

  @Test
  void invitationAndVerificationAreInTheLanguageOfThePerson() {
    var events = EventFixtures.of("people", "-");
    service.register(events);
    technician(events, "people-ana");

    service.publish(events.joinedByLink("people-lea", "it", service.seal("leas-link")));
    service.publish(events.verified("people-ana", "fr"));
    soon(() -> service.mailsTo(events.mailOf("people-ana")).size() == 2);
    service.publish(events.verificationLost("people-ana", "fr"));
    soon(
        () ->
            service.mailsTo(events.mailOf("people-ana")).size() == 3
                && service.pushesTo("phone-people-ana").size() == 2
                && service.mailsTo(events.mailOf("people-lea")).size() == 1);

    assertThat(service.mailsTo(events.mailOf("people-lea")).getFirst().text())
        .contains("https://fsm.example/invitation/leas-link", "come dispatcher");
    assertThat(service.mailsTo(events.mailOf("people-ana")).getLast().text())
        .contains("photo de profil");
  }

  private static Calendar calendar(Mail mail) {
    assertThat(mail.attachments())
        .extracting(Mail.Attachment::name)
        .containsExactly("", "appointment.ics");
    try {
      return new CalendarBuilder()
          .build(new ByteArrayInputStream(mail.attachments().getFirst().bytes()));
    } catch (java.io.IOException | net.fortuna.ical4j.data.ParserException fault) {
      throw new AssertionError(fault);
    }
  }

  private static String event(Calendar calendar, String property) {
    return calendar.getComponents().getFirst().getProperty(property).orElseThrow().getValue();
  }

  private static void technician(EventFixtures events, String id) {
    service.publish(events.invited(id, "en", service.seal("t")));
    soon(() -> !service.mailsTo(events.mailOf(id)).isEmpty());
    service.call(
        "POST",
        "/api/devices",
        TestTokens.technician(events.company(), id),
        "{\"kind\":\"FCM\",\"value\":\"phone-" + id + "\"}");
  }

  private static String ledger(String company, String call) {
    return service
        .call(
            "GET",
            "/api/notifications?serviceCallId=" + call,
            TestTokens.dispatcher(company, "lea"),
            null)
        .body();
  }
}
