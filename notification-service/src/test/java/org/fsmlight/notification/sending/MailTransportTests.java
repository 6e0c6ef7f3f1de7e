package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;

import java.util.ArrayList;
import java.util.List;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.companies.InMemoryDirectory;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.wording.Languages;
import org.fsmlight.notification.wording.Mail;
import org.fsmlight.notification.wording.Wording;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The addressee and sender of each mail, and the obstacles to sending it. */
class MailTransportTests {

  private static final Company COMPANY =
      new Company(
          "company-1", 1, "Helvetia", "office@h.example", "Europe/Zurich", List.of("en", "de"));

  private final InMemoryDirectory directory = new InMemoryDirectory();
  private final List<Mail> mails = new ArrayList<>();
  private final MailTransport transport =
      new MailTransport(
          directory,
          new Wording(
              new Languages(), (call, current) -> current, "https://fsm.example", token -> token),
          this::send);

  @BeforeEach
  void companyIsKnown() {
    directory.saveCompany(COMPANY);
  }

  @Test
  void clientIsMailedInTheCompanysName() {
    assertThat(deliver(Recipient.client(), accepted(Bookings.booking())))
        .isEqualTo(Delivery.accepted());

    var mail = mails.getFirst();
    assertThat(mail.to()).isEqualTo("anna@client.example");
    assertThat(mail.replyTo()).isEqualTo("office@h.example");
    assertThat(mail.fromName()).isEqualTo("Helvetia");
    assertThat(mail.text()).contains("Anna Muster");
  }

  @Test
  void clientIsMailedInTheChosenLanguage() {
    deliver(Recipient.client(), accepted(Bookings.with("anna@client.example", "de", false)));

    assertThat(mails.getFirst().text()).startsWith("Guten Tag Anna Muster");
  }

  @Test
  void clientWithoutAddressCannotBeMailed() {
    var delivery = deliver(Recipient.client(), accepted(Bookings.with(null, "en", false)));

    assertThat(delivery).isEqualTo(new Delivery.Refused("there is no mail address"));
    assertThat(mails).isEmpty();
  }

  @Test
  void companyIsMailedAtTheCompanyEmail() {
    var report =
        new Content.OfReport(
            Bookings.booking(), NINE, 60, new Content.Report("Noah Steiner", TEN, null));

    deliver(Recipient.company(), message(Template.CALL_COMPLETED, report));

    assertThat(mails.getFirst().to()).isEqualTo("office@h.example");
  }

  @Test
  void dispatcherIsMailedAtTheOwnAddress() {
    directory.saveDispatcher(InMemoryService.person("lea", true));
    directory.saveDispatcher(InMemoryService.person("marc", true));

    deliver(Recipient.dispatcher("marc"), received());

    assertThat(mails.getFirst().to()).isEqualTo("marc@company.example");
  }

  @Test
  void technicianIsMailedAtTheOwnAddress() {
    directory.saveTechnician(InMemoryService.person("noah", true));

    deliver(Recipient.technician("noah"), verified());

    assertThat(mails.getFirst().to()).isEqualTo("noah@company.example");
  }

  @Test
  void invitationIsMailedToAPersonWhoIsNotKnownYet() {
    var invitation =
        new Content.OfInvitation("Noah", "Steiner", "noah@h.example", "en", "token", TEN);

    deliver(Recipient.technician("noah"), message(Template.TECHNICIAN_INVITED, invitation));

    assertThat(mails.getFirst().to()).isEqualTo("noah@h.example");
    assertThat(mails.getFirst().fromName()).isEqualTo("Helvetia");
  }

  @Test
  void accountHolderIsMailedInTheProductsNameAndTheCompanysTimeZone() {
    deliver(Recipient.account("anna"), signUp("America/New_York"));

    var mail = mails.getFirst();
    assertThat(mail.to()).isEqualTo("anna@h.example");
    assertThat(mail.fromName()).isEqualTo("FSM Light");
    assertThat(mail.replyTo()).isNull();
    assertThat(mail.text()).contains("10:00 (CET)");
  }

  @Test
  void signUpIsMailedInTheTimeZoneOfTheFutureCompany() {
    deliver(correspondence("company-2", Recipient.account("anna")), signUp("America/New_York"));

    assertThat(mails.getFirst().text()).contains("04:00 (EST)");
  }

  @Test
  void signUpWithoutTimeZoneIsMailedInUtc() {
    deliver(correspondence("company-2", Recipient.account("anna")), signUp(null));

    assertThat(mails.getFirst().text()).contains("09:00 (UTC)");
  }

  @Test
  void mailWaitsForAnEventOfTheCompany() {
    var delivery =
        deliver(correspondence("company-2", Recipient.client()), accepted(Bookings.booking()));

    assertThat(delivery).isEqualTo(Delivery.postponed("the company was not heard of yet"));
  }

  @Test
  void mailWaitsForAnEventOfTheDispatcher() {
    directory.saveTechnician(InMemoryService.person("lea", true));

    assertThat(deliver(Recipient.dispatcher("lea"), received()))
        .isEqualTo(Delivery.postponed("the person was not heard of yet"));
  }

  @Test
  void mailWaitsForAnEventOfTheTechnician() {
    directory.saveDispatcher(InMemoryService.person("noah", true));

    assertThat(deliver(Recipient.technician("noah"), verified()))
        .isEqualTo(Delivery.postponed("the person was not heard of yet"));
  }

  @Test
  void dispatcherWhoHasLeftIsNotMailed() {
    directory.saveDispatcher(InMemoryService.person("lea", false));

    assertThat(deliver(Recipient.dispatcher("lea"), received()))
        .isEqualTo(new Delivery.Obsolete("the person has left"));
    assertThat(mails).isEmpty();
  }

  @Test
  void obstacleIsKnownWithoutSending() {
    directory.saveDispatcher(InMemoryService.person("lea", false));
    var lea = correspondence("company-1", Recipient.dispatcher("lea"));
    var client = correspondence("company-1", Recipient.client());

    assertThat(transport.obstacle(lea, received()))
        .hasValue(new Delivery.Obsolete("the person has left"));
    assertThat(transport.obstacle(client, accepted(Bookings.booking()))).isEmpty();
    assertThat(mails).isEmpty();
  }

  private Delivery send(Mail mail) {
    mails.add(mail);
    return Delivery.accepted();
  }

  private Delivery deliver(Recipient recipient, Message message) {
    return deliver(correspondence("company-1", recipient), message);
  }

  private Delivery deliver(Correspondence correspondence, Message message) {
    return transport.deliver(correspondence, message);
  }

  private static Correspondence correspondence(String company, Recipient recipient) {
    return Correspondence.about(company, "call-1", "call-1", recipient, Channel.MAIL);
  }

  private static Message accepted(Booking booking) {
    return message(Template.REQUEST_ACCEPTED, new Content.OfRequest(booking, NINE, 60));
  }

  private static Message received() {
    return message(Template.REQUEST_RECEIVED, new Content.OfRequest(Bookings.booking(), NINE, 60));
  }

  private static Message verified() {
    return message(Template.TECHNICIAN_VERIFIED, new Content.OfVerification(2, true, List.of()));
  }

  private static Message signUp(String timeZone) {
    return message(
        Template.SIGN_UP_REQUESTED,
        new Content.OfAccess("Anna", "anna@h.example", "en", "Helvetia", timeZone, "token", TEN));
  }

  private static Message message(Template template, Content content) {
    return Bookings.message("m1", template, content, NINE);
  }
}
