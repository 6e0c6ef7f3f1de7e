package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.stays;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.fsmlight.embedded.Mail;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How requests and calls end, from the event to the mailbox, the calendar and the device. */
class EndingsIT {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void appointmentIsSentMovedAndTakenOutOfTheCalendar() throws Exception {
    Facts facts = Facts.of("cancel", "cancel-1");
    service.knows(facts, "cancel-lea");
    technician(facts, "cancel-ana");
    service.tell(facts.scheduled(2, Facts.NINE));
    soon(() -> service.mailsTo(facts.client()).size() == 1);
    service.tell(facts.assigned(3, "cancel-ana"));
    service.tell(facts.rescheduled(4, Facts.TEN, "cancel-ana", Facts.NINE));
    soon(
        () ->
            service.mailsTo(facts.client()).size() == 2
                && !service.pushesTo("phone-cancel-ana").isEmpty());

    service.tell(facts.cancelled(6, "cancel-ana"));
    soon(
        () ->
            service.mailsTo(facts.client()).size() == 3
                && service.titlesTo("phone-cancel-ana").contains("Cancelled: TV wall mounting")
                && service.mailsTo(facts.mailOf("cancel-lea")).size() == 1);

    List<Calendar> calendars =
        service.mailsTo(facts.client()).stream().map(EndingsIT::calendar).toList();
    assertThat(calendars)
        .extracting(calendar -> calendar.getProperty(Property.METHOD).orElseThrow().getValue())
        .containsExactly("REQUEST", "REQUEST", "CANCEL");
    assertThat(calendars)
        .extracting(calendar -> event(calendar, Property.UID))
        .containsOnly("service-call-cancel-1@fsm-light");
    assertThat(calendars)
        .extracting(calendar -> event(calendar, Property.SEQUENCE))
        .containsExactly("2", "4", "6");
    Mail toLea = service.mailsTo(facts.mailOf("cancel-lea")).getFirst();
    assertThat(toLea.text()).contains("Reason: Burst pipe first");
    assertThat(service.mailsTo(facts.client()).getLast().text()).doesNotContain("Burst pipe first");
  }

  @Test
  void checkOutIsToldToTheCompanyAndWhatCannotBeDoneToItsDispatchers() {
    Facts facts = Facts.of("ends", "ends-1");
    service.knows(facts, "ends-lea");

    service.tell(facts.cannotComplete(5, "ends-ana"));
    service.tell(facts.completed(7, "ends-ana"));
    soon(
        () ->
            service.mailsTo(facts.mailOf("office")).size() == 1
                && service.mailsTo(facts.mailOf("ends-lea")).size() == 1);

    Mail office = service.mailsTo(facts.mailOf("office")).getFirst();
    assertThat(office.subject()).startsWith("Auftrag HH-1 ist abgeschlossen");
    assertThat(office.text()).contains("All fixed", "Noah Steiner");
    assertThat(service.mailsTo(facts.mailOf("ends-lea")).getFirst().text())
        .contains("No power at all", "https://fsm.example/board?call=ends-1");
  }

  @Test
  void clientOfAnExpiredRequestIsToldUnlessAnotherCompanyTookIt() {
    Facts lost = Facts.of("expire", "expire-lost");
    Facts taken = Facts.of("expire", "expire-taken");
    Facts elsewhere = Facts.of("elsewhere", "expire-elsewhere");
    service.knows(lost, "expire-lea");
    service.knows(elsewhere);

    service.tell(taken.expired());
    service.tell(elsewhere.acceptedInsteadOf("expire-taken"));
    service.tell(lost.expired());
    soon(() -> service.mailsTo(lost.client()).size() == 1);
    soon(() -> ledger("expire", "expire-taken").contains("another company took the request"));

    assertThat(service.mailsTo(taken.client())).isEmpty();
    assertThat(service.mailsTo(lost.mailOf("expire-lea"))).hasSize(2);
  }

  @Test
  void withdrawnRequestIsToldOnceHoweverOftenItIsDelivered() {
    Facts facts = Facts.of("withdraw", "withdraw-1").inGerman();
    service.knows(facts, "withdraw-lea");

    String event = service.tell(facts.withdrawn());
    service.tell(event, facts.withdrawn(), null);
    soon(
        () ->
            service.mailsTo(facts.client()).size() == 1
                && service.mailsTo(facts.mailOf("withdraw-lea")).size() == 1);
    stays(
        Duration.ofMillis(500),
        () ->
            service.mailsTo(facts.client()).size() == 1
                && service.mailsTo(facts.mailOf("withdraw-lea")).size() == 1);
    assertThat(service.mailsTo(facts.client()).getFirst().subject())
        .isEqualTo("Ihre Anfrage HH-1 wurde zurückgezogen: TV wall mounting");
    assertThat(service.mailsTo(facts.mailOf("withdraw-lea")).getFirst().text())
        .contains("Client moved away");
  }

  @Test
  void peopleHearOfTheirInvitationAndVerificationInTheirLanguage() {
    Facts facts = Facts.of("people", "-");
    service.knows(facts);
    technician(facts, "people-ana");

    service.tell(facts.joinedByLink("people-lea", "it", service.seal("leas-link")));
    service.tell(facts.verified("people-ana", "fr"));
    soon(() -> service.mailsTo(facts.mailOf("people-ana")).size() == 2);
    service.tell(facts.verificationLost("people-ana", "fr"));
    soon(
        () ->
            service.mailsTo(facts.mailOf("people-ana")).size() == 3
                && service.pushesTo("phone-people-ana").size() == 2
                && service.mailsTo(facts.mailOf("people-lea")).size() == 1);

    assertThat(service.mailsTo(facts.mailOf("people-lea")).getFirst().text())
        .contains("https://fsm.example/invitation/leas-link", "come dispatcher");
    assertThat(service.mailsTo(facts.mailOf("people-ana")).getLast().text())
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

  private static void technician(Facts facts, String id) {
    service.tell(facts.invited(id, "en", service.seal("t")));
    soon(() -> !service.mailsTo(facts.mailOf(id)).isEmpty());
    service.call(
        "POST",
        "/api/devices",
        TestTokens.technician(facts.company(), id),
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
