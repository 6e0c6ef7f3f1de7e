package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;
import static org.fsmlight.notification.RunningService.stays;

import java.time.Duration;
import java.util.List;
import org.fsmlight.embedded.Mail;
import org.fsmlight.embedded.Push;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Each message of the guides, from the event to the mailbox and the device. */
class MessagesIT {

  private static final Duration HOLD = Duration.ofMillis(800);
  private static RunningService service;

  @BeforeAll
  static void start() {
    service = RunningService.shared();
  }

  @Test
  void everyDispatcherReadsOfTheRequestInTheirLanguageOnce() {
    Facts facts = Facts.of("received", "received-1");
    service.tell(facts.registered());
    service.tell(facts.joined("received-lea", "en"));
    service.tell(facts.joined("received-marc", "de"));
    device("received", "received-lea", "phone-received-lea");

    String event = service.tell(facts.requested());
    service.tell(event, facts.requested(), null);
    soon(
        () ->
            !service.mailsTo(facts.mailOf("received-lea")).isEmpty()
                && !service.mailsTo(facts.mailOf("received-marc")).isEmpty()
                && !service.pushesTo("phone-received-lea").isEmpty());
    stays(
        Duration.ofSeconds(1),
        () ->
            service.mailsTo(facts.mailOf("received-lea")).size() == 1
                && service.pushesTo("phone-received-lea").size() == 1);

    Mail english = service.mailsTo(facts.mailOf("received-lea")).getFirst();
    assertThat(english.subject()).isEqualTo("New service request HH-1: TV wall mounting, Zürich");
    assertThat(english.text())
        .contains("Zürichstrasse 1, 8001 Zürich, CH", "not fixed yet")
        .contains("https://fsm.example/board?call=received-1");
    assertThat(english.html()).contains("href=\"https://fsm.example/board?call=received-1\"");
    Mail german = service.mailsTo(facts.mailOf("received-marc")).getFirst();
    assertThat(german.subject()).isEqualTo("Neue Serviceanfrage HH-1: TV wall mounting, Zürich");
    Push push = service.pushesTo("phone-received-lea").getFirst();
    assertThat(push.title()).isEqualTo("New request: TV wall mounting");
    assertThat(push.data())
        .containsEntry("serviceCallId", "received-1")
        .containsEntry("accountId", "received-lea");
  }

  @Test
  void dispatcherHeardOfAfterTheRequestIsToldToo() {
    Facts facts = Facts.of("late", "late-1");
    service.tell(facts.requested());
    soon(
        () ->
            service
                    .bean(org.fsmlight.notification.planning.Circulars.class)
                    .ofCompanySince("late", java.time.Instant.EPOCH)
                    .size()
                == 1);

    service.tell(facts.joined("late-lea", "en"));
    service.tell(facts.registered());

    soon(() -> service.mailsTo(facts.mailOf("late-lea")).size() == 1);
  }

  @Test
  void clientReadsOfAcceptanceDateAndNewDate() {
    Facts facts = Facts.of("client", "client-1").inGerman();
    service.knows(facts);

    service.tell(facts.accepted());
    service.tellHeld(facts.scheduled(2, Facts.NINE), HOLD);
    soon(() -> service.mailsTo(facts.client()).size() == 2);
    service.tellHeld(facts.rescheduled(3, Facts.TEN, null, Facts.NINE), HOLD);
    soon(() -> service.mailsTo(facts.client()).size() == 3);

    List<Mail> mails = service.mailsTo(facts.client());
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
  void techniciansHearOfAssignmentReassignmentNewTimeAndLoss() {
    Facts facts = Facts.of("assign", "assign-1");
    service.knows(facts);
    technician(facts, "assign-ana", "en");
    technician(facts, "assign-ben", "de");

    service.tellHeld(facts.assigned(2, "assign-ana"), HOLD);
    soon(() -> service.pushesTo("phone-assign-ana").size() == 1);
    service.tellHeld(facts.reassigned(3, "assign-ben", "assign-ana"), HOLD);
    soon(
        () ->
            service.pushesTo("phone-assign-ana").size() == 2
                && service.pushesTo("phone-assign-ben").size() == 1);
    service.tellHeld(facts.rescheduled(4, Facts.TEN, "assign-ben", Facts.NINE), HOLD);
    soon(() -> service.pushesTo("phone-assign-ben").size() == 2);
    service.tellHeld(facts.unassigned(5, "assign-ben"), HOLD);
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
  void threeChangesWithinTheHoldInAnyOrderMakeOneMessageWithTheLast() {
    Facts facts = Facts.of("fold", "fold-1");
    service.knows(facts);
    technician(facts, "fold-ana", "en");
    technician(facts, "fold-ben", "en");
    technician(facts, "fold-cem", "en");
    service.tell(facts.assigned(2, "fold-ana"));
    soon(() -> service.pushesTo("phone-fold-ana").size() == 1);
    Duration hold = Duration.ofSeconds(2);

    service.tellHeld(facts.rescheduled(5, Facts.TEN, "fold-cem", Facts.NINE), hold);
    service.tellHeld(facts.reassigned(4, "fold-cem", "fold-ben"), hold);
    String event = service.tellHeld(facts.reassigned(3, "fold-ben", "fold-ana"), hold);
    service.tell(event, facts.reassigned(3, "fold-ben", "fold-ana"), hold);

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
  void whatIsUndoneWithinTheHoldIsNobodysNews() {
    Facts facts = Facts.of("undo", "undo-1");
    service.knows(facts);
    technician(facts, "undo-ana", "en");

    service.tellHeld(facts.assigned(2, "undo-ana"), HOLD);
    service.tell(facts.undone(3, null));

    soon(() -> ledger("undo", "undo-1").contains("WITHDRAWN"));
    stays(Duration.ofSeconds(1), () -> service.pushesTo("phone-undo-ana").isEmpty());
  }

  @Test
  void invitedTechnicianGetsALinkToCreateAPassword() {
    Facts facts = Facts.of("invite", "-");
    service.knows(facts);

    service.tell(facts.invited("invite-ana", "en", service.seal("secret-token")));

    soon(() -> service.mailsTo(facts.mailOf("invite-ana")).size() == 1);
    Mail mail = service.mailsTo(facts.mailOf("invite-ana")).getFirst();
    assertThat(mail.subject()).isEqualTo("Helvetia Home invites you as a technician");
    assertThat(mail.html()).contains("href=\"https://fsm.example/invitation/secret-token\"");
    assertThat(mail.text()).contains("https://fsm.example/invitation/secret-token");
  }

  @Test
  void mailsAboutTheWayInNeedNoCompany() {
    Facts facts = Facts.of("nobody-yet", "-");

    service.tell(facts.signsUp("new-lea", service.seal("sign-up-token")));
    service.tell(facts.signsUp("known-lea", null));
    service.tell(facts.wantsANewPassword("olivia", service.seal("reset-token")));
    service.tell(facts.changedThePassword("olivia"));

    soon(
        () ->
            service.mailsTo(facts.mailOf("new-lea")).size() == 1
                && service.mailsTo(facts.mailOf("known-lea")).size() == 1
                && service.mailsTo(facts.mailOf("olivia")).size() == 2);
    Mail signUp = service.mailsTo(facts.mailOf("new-lea")).getFirst();
    assertThat(signUp.subject()).isEqualTo("Bestätigen Sie Ihre Anmeldung bei FSM Light");
    assertThat(signUp.text())
        .contains("Berg & Tal", "https://fsm.example/invitation/sign-up-token");
    assertThat(service.mailsTo(facts.mailOf("known-lea")).getFirst().text())
        .contains("https://fsm.example/login")
        .doesNotContain("/invitation/");
    assertThat(service.mailsTo(facts.mailOf("olivia")))
        .extracting(Mail::subject)
        .containsExactlyInAnyOrder(
            "Set a new password for FSM Light", "Your password for FSM Light was changed");
  }

  @Test
  void ledgerSaysWhyAmazonsClientGotNoMailAndWhoHasNoDevice() {
    Facts facts = Facts.of("amazon", "amazon-1").fromAmazon();
    service.knows(facts, "amazon-lea");
    technician(facts, "amazon-ana", "en");

    service.tell(facts.accepted());
    service.tell(facts.requested());

    soon(
        () ->
            ledger("amazon", "amazon-1").contains("Amazon writes to its own clients")
                && ledger("amazon", "amazon-1").contains("no device"));
    assertThat(service.mailsTo(facts.client())).isEmpty();
  }

  @Test
  void ledgerIsForTheOwnCompanyAndOperatorsAlone() {
    Facts facts = Facts.of("ledger", "ledger-1");
    service.knows(facts);
    service.tell(facts.accepted());
    soon(() -> ledger("ledger", "ledger-1").contains("SENT"));
    String path = "/api/notifications?serviceCallId=ledger-1";

    assertThat(ledger("ledger", "ledger-1")).doesNotContain(facts.client(), "Zoë");
    assertThat(service.call("GET", path, TestTokens.operator(), null).body()).contains("SENT");
    assertThat(ledger("other", "ledger-1")).contains("\"items\":[]");
    String technician = TestTokens.technician("ledger", "ana");
    assertThat(service.call("GET", path, technician, null).statusCode()).isEqualTo(403);
    assertThat(service.call("GET", path, null, null).statusCode()).isEqualTo(401);
    String dispatcher = TestTokens.dispatcher("ledger", "lea");
    assertThat(service.call("GET", "/api/notifications", dispatcher, null).statusCode())
        .isEqualTo(400);
  }

  static void technician(Facts facts, String id, String language) {
    service.tell(facts.invited(id, language, service.seal("t")));
    soon(() -> !service.mailsTo(facts.mailOf(id)).isEmpty());
    device(facts.company(), id, "phone-" + id);
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
