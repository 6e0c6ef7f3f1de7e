package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.stays;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.embedded.Mail;
import org.fsmlight.notification.planning.Broadcasts;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The messages of the user guides, from the event to the mailbox and the device. */
class MessagesIT {

  private static final Duration HOLD = Duration.ofMillis(800);
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void notifiesEveryDispatcherOfRequestOnceInTheirLanguage() {
    var events = EventFixtures.of("received", "received-1");
    service.publish(events.registered());
    service.publish(events.joined("received-lea", "en"));
    service.publish(events.joined("received-marc", "de"));
    device("received", "received-lea", "phone-received-lea");

    var event = service.publish(events.requested());
    service.publish(event, events.requested(), null);
    soon(
        () ->
            !service.mailsTo(events.mailOf("received-lea")).isEmpty()
                && !service.mailsTo(events.mailOf("received-marc")).isEmpty()
                && !service.pushesTo("phone-received-lea").isEmpty());
    stays(
        Duration.ofSeconds(1),
        () ->
            service.mailsTo(events.mailOf("received-lea")).size() == 1
                && service.pushesTo("phone-received-lea").size() == 1);

    var english = service.mailsTo(events.mailOf("received-lea")).getFirst();
    assertThat(english.subject()).isEqualTo("New service request HH-1: TV wall mounting, Zürich");
    assertThat(english.text())
        .contains("Zürichstrasse 1, 8001 Zürich, CH", "not fixed yet")
        .contains("https://fsm.example/board?call=received-1");
    assertThat(english.html()).contains("href=\"https://fsm.example/board?call=received-1\"");
    var german = service.mailsTo(events.mailOf("received-marc")).getFirst();
    assertThat(german.subject()).isEqualTo("Neue Serviceanfrage HH-1: TV wall mounting, Zürich");
    var push = service.pushesTo("phone-received-lea").getFirst();
    assertThat(push.title()).isEqualTo("New request: TV wall mounting");
    assertThat(push.data())
        .containsEntry("serviceCallId", "received-1")
        .containsEntry("accountId", "received-lea");
  }

  @Test
  void mailsToAnInternationalDomain() {
    var events = EventFixtures.of("b\u00fccher", "international-1");
    service.register(events);

    service.publish(events.accepted());

    var mailbox = "client-international-1@xn--bcher-kva.example";
    soon(() -> !service.mailsTo(mailbox).isEmpty());
  }

  @Test
  void notifiesDispatcherKnownAfterRequest() {
    var events = EventFixtures.of("late", "late-1");
    service.publish(events.requested());
    soon(() -> service.bean(Broadcasts.class).ofCompanySince("late", Instant.EPOCH).size() == 1);

    service.publish(events.joined("late-lea", "en"));
    service.publish(events.registered());

    soon(() -> service.mailsTo(events.mailOf("late-lea")).size() == 1);
  }

  @Test
  void notifiesClientOfAcceptanceDateAndNewDate() {
    var events = EventFixtures.of("client", "client-1").inGerman();
    service.register(events);

    service.publish(events.accepted());
    service.publishHeld(events.scheduled(2, EventFixtures.NINE), HOLD);
    soon(() -> service.mailsTo(events.client()).size() == 2);
    service.publishHeld(events.rescheduled(3, EventFixtures.TEN, null, EventFixtures.NINE), HOLD);
    soon(() -> service.mailsTo(events.client()).size() == 3);

    var mails = service.mailsTo(events.client());
    assertThat(mails)
        .extracting(Mail::subject)
        .containsExactly(
            "Helvetia Home hat Ihre Anfrage HH-1 angenommen: TV wall mounting",
            "Ihr Termin für TV wall mounting (HH-1)",
            "Neuer Termin für TV wall mounting (HH-1)");
    assertThat(mails.get(0).text()).contains("Guten Tag Zoë Müller,", "noch nicht festgelegt");
    assertThat(mails.get(1).text()).contains("Dienstag, 1. Dezember 2026, 09:00 – 10:00 Uhr");
    assertThat(mails.get(2).text()).contains("Dienstag, 1. Dezember 2026, 10:00 – 11:00 Uhr");
    assertThat(mails)
        .extracting(Mail::messageId)
        .doesNotHaveDuplicates()
        .noneMatch(String::isEmpty);
  }

  @Test
  void notifiesTechniciansOfAssignmentReassignmentDateAndUnassignment() {
    var events = EventFixtures.of("assign", "assign-1");
    service.register(events);
    technician(events, "assign-ana", "en");
    technician(events, "assign-ben", "de");

    service.publishHeld(events.assigned(2, "assign-ana"), HOLD);
    soon(() -> service.pushesTo("phone-assign-ana").size() == 1);
    service.publishHeld(events.reassigned(3, "assign-ben", "assign-ana"), HOLD);
    soon(
        () ->
            service.pushesTo("phone-assign-ana").size() == 2
                && service.pushesTo("phone-assign-ben").size() == 1);
    service.publishHeld(
        events.rescheduled(4, EventFixtures.TEN, "assign-ben", EventFixtures.NINE), HOLD);
    soon(() -> service.pushesTo("phone-assign-ben").size() == 2);
    service.publishHeld(events.unassigned(5, "assign-ben"), HOLD);
    soon(() -> service.pushesTo("phone-assign-ben").size() == 3);

    assertThat(service.titlesTo("phone-assign-ana"))
        .containsExactly("New service call: TV wall mounting", "No longer yours: TV wall mounting");
    assertThat(service.titlesTo("phone-assign-ben"))
        .containsExactly(
            "Neuer Auftrag: TV wall mounting",
            "Neuer Termin: TV wall mounting",
            "Nicht mehr Ihr Auftrag: TV wall mounting");
    assertThat(service.pushesTo("phone-assign-ben").getFirst().data())
        .containsEntry("technicianId", "assign-ben")
        .containsEntry("template", "technician-assigned");
  }

  @Test
  void foldsChangesWithinTheHoldInAnyOrderIntoTheLast() {
    var events = EventFixtures.of("fold", "fold-1");
    service.register(events);
    technician(events, "fold-ana", "en");
    technician(events, "fold-ben", "en");
    technician(events, "fold-cem", "en");
    service.publish(events.assigned(2, "fold-ana"));
    soon(() -> service.pushesTo("phone-fold-ana").size() == 1);
    var hold = Duration.ofSeconds(2);

    service.publishHeld(
        events.rescheduled(5, EventFixtures.TEN, "fold-cem", EventFixtures.NINE), hold);
    service.publishHeld(events.reassigned(4, "fold-cem", "fold-ben"), hold);
    var event = service.publishHeld(events.reassigned(3, "fold-ben", "fold-ana"), hold);
    service.publish(event, events.reassigned(3, "fold-ben", "fold-ana"), hold);

    soon(
        () ->
            service.pushesTo("phone-fold-cem").size() == 1
                && service.pushesTo("phone-fold-ana").size() == 2);
    stays(
        Duration.ofMillis(1500),
        () ->
            service.pushesTo("phone-fold-cem").size() == 1
                && service.pushesTo("phone-fold-ben").isEmpty()
                && service.pushesTo("phone-fold-ana").size() == 2);
    assertThat(service.pushesTo("phone-fold-cem").getFirst().body()).contains("10:00");
    assertThat(ledger("fold", "fold-1")).contains("FOLDED", "WITHDRAWN", "SENT");
  }

  @Test
  void sendsNothingAboutChangeUndoneWithinTheHold() {
    var events = EventFixtures.of("undo", "undo-1");
    service.register(events);
    technician(events, "undo-ana", "en");

    service.publishHeld(events.assigned(2, "undo-ana"), HOLD);
    service.publish(events.undone(3, null));

    soon(() -> ledger("undo", "undo-1").contains("WITHDRAWN"));
    stays(Duration.ofSeconds(1), () -> service.pushesTo("phone-undo-ana").isEmpty());
  }

  @Test
  void mailsInvitationLinkToTechnician() {
    var events = EventFixtures.of("invite", "-");
    service.register(events);

    service.publish(events.invited("invite-ana", "en", service.seal("secret-token")));

    soon(() -> service.mailsTo(events.mailOf("invite-ana")).size() == 1);
    var mail = service.mailsTo(events.mailOf("invite-ana")).getFirst();
    assertThat(mail.subject()).isEqualTo("Helvetia Home invites you as a technician");
    assertThat(mail.html()).contains("href=\"https://fsm.example/invitation/secret-token\"");
    assertThat(mail.text()).contains("https://fsm.example/invitation/secret-token");
  }

  @Test
  void mailsAboutAccessNeedNoCompany() {
    var events = EventFixtures.of("nobody-yet", "-");

    service.publish(events.signUpRequested("new-lea", service.seal("sign-up-token")));
    service.publish(events.signUpRequested("known-lea", null));
    service.publish(events.passwordResetRequested("olivia", service.seal("reset-token")));
    service.publish(events.passwordChanged("olivia"));

    soon(
        () ->
            service.mailsTo(events.mailOf("new-lea")).size() == 1
                && service.mailsTo(events.mailOf("known-lea")).size() == 1
                && service.mailsTo(events.mailOf("olivia")).size() == 2);
    var signUp = service.mailsTo(events.mailOf("new-lea")).getFirst();
    assertThat(signUp.subject()).isEqualTo("Bestätigen Sie Ihre Anmeldung bei FSM Light");
    assertThat(signUp.text())
        .contains("Berg & Tal", "https://fsm.example/invitation/sign-up-token");
    assertThat(service.mailsTo(events.mailOf("known-lea")).getFirst().text())
        .contains("https://fsm.example/login")
        .doesNotContain("/invitation/");
    assertThat(service.mailsTo(events.mailOf("olivia")))
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "Set a new password for FSM Light", "Your password for FSM Light was changed");
  }

  @Test
  void ledgerShowsReasonsOfSkippedMessages() {
    var events = EventFixtures.of("amazon", "amazon-1").fromAmazon();
    service.register(events, "amazon-lea");
    technician(events, "amazon-ana", "en");

    service.publish(events.accepted());
    service.publish(events.requested());

    soon(
        () ->
            ledger("amazon", "amazon-1").contains("Amazon writes to its own clients")
                && ledger("amazon", "amazon-1").contains("no device"));
    assertThat(service.mailsTo(events.client())).isEmpty();
  }

  @Test
  void ledgerIsVisibleToTheCompanyAndOperatorsOnly() {
    var events = EventFixtures.of("ledger", "ledger-1");
    service.register(events);
    service.publish(events.accepted());
    soon(() -> ledger("ledger", "ledger-1").contains("SENT"));
    var path = "/api/notifications?serviceCallId=ledger-1";

    assertThat(ledger("ledger", "ledger-1")).doesNotContain(events.client(), "Zoë");
    assertThat(service.call("GET", path, TestTokens.operator(), null).body()).contains("SENT");
    assertThat(ledger("other", "ledger-1")).contains("\"items\":[]");
    var technician = TestTokens.technician("ledger", "ana");
    assertThat(service.call("GET", path, technician, null).statusCode()).isEqualTo(403);
    assertThat(service.call("GET", path, null, null).statusCode()).isEqualTo(401);
    var dispatcher = TestTokens.dispatcher("ledger", "lea");
    assertThat(service.call("GET", "/api/notifications", dispatcher, null).statusCode())
        .isEqualTo(400);
  }

  static void technician(EventFixtures events, String id, String language) {
    service.publish(events.invited(id, language, service.seal("t")));
    soon(() -> !service.mailsTo(events.mailOf(id)).isEmpty());
    device(events.company(), id, "phone-" + id);
  }

  private static void device(String company, String account, String token) {
    var answer =
        service.call(
            "POST",
            "/api/devices",
            TestTokens.technician(company, account),
            "{\"kind\":\"FCM\",\"value\":\"" + token + "\"}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
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
