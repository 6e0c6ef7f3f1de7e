package org.fsmlight.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTests {

  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Company COMPANY = company("Helvetia Home");
  private static final Content REQUEST =
      new Content.OfRequest(Bookings.booking(), Bookings.NINE, 60);
  private final Wording wording =
      new Wording(
          new Languages(),
          new InMemoryOrganizers(),
          "https://fsm.example/",
          token -> token + "-opened");

  @Test
  void mailToDispatcherDescribesRequestAndLinksToCard() {
    var mail = toDispatcher(REQUEST, "en");

    assertThat(mail.subject()).isEqualTo("New service request FSM-7: TV wall mounting, Zürich");
    assertThat(mail.text())
        .contains("Hello Lea,")
        .contains("Service: TV wall mounting")
        .contains("Date/time: Tuesday 24 November 2026, 09:00 – 10:00 (CET)")
        .contains("Address: Bahnhofstrasse 1, 8001 Zürich, CH")
        .contains("https://fsm.example/board?call=call-1");
    assertThat(mail.html()).contains("href=\"https://fsm.example/board?call=call-1\"");
    assertThat(mail.replyTo()).isEqualTo("office@helvetia.example");
  }

  @Test
  void mailIsInTheLanguageOfTheDispatcher() {
    var mail = toDispatcher(REQUEST, "de");

    assertThat(mail.subject()).isEqualTo("Neue Serviceanfrage FSM-7: TV wall mounting, Zürich");
    assertThat(mail.text())
        .contains("Guten Tag Lea,")
        .contains("Termin: Dienstag, 24. November 2026, 09:00 – 10:00 Uhr (MEZ)");
    assertThat(mail.html()).contains("<html lang=\"de\">");
  }

  @Test
  void undefinedDateIsNamedAsNotFixed() {
    var mail = toDispatcher(new Content.OfRequest(Bookings.booking(), null, 60), "en");

    assertThat(mail.text()).contains("Date/time: not fixed yet");
  }

  @Test
  void mailToClientNamesCompanyAndDate() {
    var mail = toClient(Template.REQUEST_ACCEPTED, REQUEST);

    assertThat(mail.subject())
        .isEqualTo("Helvetia Home has accepted your request FSM-7: TV wall mounting");
    assertThat(mail.text())
        .contains("Hello Anna Muster,")
        .contains("09:00 – 10:00 (CET)")
        .doesNotContain("https://");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "10 Downing Street | SW1A 2AA | London | GB | 10 Downing Street, London SW1A 2AA, GB",
        "1 Market Place | GY1 1AA | St Peter Port | GG | 1 Market Place, St Peter Port GY1 1AA, GG",
        "1 O'Connell St | D01 F5P2 | Dublin | IE | 1 O'Connell St, Dublin D01 F5P2, IE",
        "350 Fifth Ave | 10118 | New York, NY | US | 350 Fifth Ave, New York, NY 10118, US",
        "1 Macquarie St | 2000 | Sydney NSW | AU | 1 Macquarie St, Sydney NSW 2000, AU",
        "Невский пр. 1 | 191186 | Санкт-Петербург | RU | Невский пр. 1, Санкт-Петербург, 191186, RU",
        "Brīvības iela 1 | LV-1010 | Rīga | LV | Brīvības iela 1, Rīga, LV-1010, LV",
        "Bahnhofstrasse 1 | 8001 | Zürich | CH | Bahnhofstrasse 1, 8001 Zürich, CH",
        "Unter den Linden 1 | 10117 | Berlin | DE | Unter den Linden 1, 10117 Berlin, DE",
        "1 Rue de Rivoli | 75001 | Paris | FR | 1 Rue de Rivoli, 75001 Paris, FR",
        "Via Roma 1 | 00184 | Roma RM | IT | Via Roma 1, 00184 Roma RM, IT",
        "Damrak 1 | 1012 LG | Amsterdam | NL | Damrak 1, 1012 LG Amsterdam, NL",
        "'' | '' | '' | GB | GB"
      })
  void addressesFollowTheConventionsOfTheirCountry(
      String street, String postcode, String town, String country, String line) {
    var plain = Bookings.booking();
    var booking =
        new Booking(
            plain.id(),
            plain.companyId(),
            plain.number(),
            plain.service(),
            new Booking.Place(street, postcode, town, country),
            plain.client(),
            null,
            false);

    var mail = toDispatcher(new Content.OfRequest(booking, Bookings.NINE, 60), "en");

    assertThat(mail.text()).contains("Address: " + line + "\n");
  }

  @Test
  void datesFollowTheDaylightSavingTimeOfTheCompany() {
    var july = new Content.OfRequest(Bookings.booking(), Instant.parse("2026-07-01T08:00:00Z"), 60);

    assertThat(toClient(Template.REQUEST_ACCEPTED, july).text()).contains("10:00 – 11:00 (CEST)");
  }

  @Test
  void invitationContainsTheUnsealedToken() {
    var invitation =
        new Content.OfInvitation("Noah", "Steiner", "noah@h.example", "de", "token", NOW);
    var mail =
        mail(
            Recipient.technician("noah"),
            Template.TECHNICIAN_INVITED,
            invitation,
            COMPANY,
            new Addressee("Noah", "noah@h.example", "de"));

    assertThat(mail.subject()).isEqualTo("Helvetia Home lädt Sie als Techniker ein");
    assertThat(mail.text())
        .contains("https://fsm.example/invitation/token-opened")
        .contains("Gültig bis: Samstag, 21. November 2026, 11:00 Uhr");
  }

  @Test
  void mailsAboutAccessAreSentByTheProductWithoutReplyTo() {
    var product = Company.product("UTC");
    var anna = new Addressee("Anna", "anna@h.example", "en");
    var reset = new Content.OfAccess("Anna", "anna@h.example", "en", null, null, "token", NOW);

    var mail =
        mail(Recipient.account("anna"), Template.PASSWORD_RESET_REQUESTED, reset, product, anna);

    assertThat(mail.fromName()).isEqualTo("FSM Light");
    assertThat(mail.replyTo()).isNull();
    assertThat(mail.text())
        .contains("https://fsm.example/reset/token-opened")
        .contains("Valid until: Saturday 21 November 2026, 10:00 (UTC)");
  }

  @Test
  void mailAboutExistingAccountLinksToLoginWithoutToken() {
    var exists = new Content.OfAccess("Anna", "anna@h.example", "en", null, null, null, null);
    var anna = new Addressee("Anna", "anna@h.example", "en");

    var mail =
        mail(
            Recipient.account("anna"),
            Template.ACCOUNT_EXISTS,
            exists,
            Company.product("UTC"),
            anna);

    assertThat(mail.text())
        .contains("https://fsm.example/login", "https://fsm.example/forgot")
        .doesNotContain("/invitation/", "/reset/");
    assertThat(mail.html())
        .contains("href=\"https://fsm.example/login\"", "href=\"https://fsm.example/forgot\"");
  }

  @Test
  void messageIdIsTheSameForEachAttempt() {
    assertThat(toDispatcher(REQUEST, "en").messageId())
        .isEqualTo(toDispatcher(REQUEST, "en").messageId())
        .matches("<[0-9a-f-]{36}@fsm-light>");
  }

  @Test
  void hostileTextEndsNoHeaderAndNoLine() {
    var hostile = "x\r\nBcc: victim@example.com\u2028<script>\"'&\u202e";
    var booking =
        new Booking(
            "call-1",
            "company-1",
            hostile,
            hostile,
            new Booking.Place(hostile, hostile, hostile, hostile),
            new Booking.Client(hostile, "anna@client.example", "en"),
            hostile,
            false);
    var reader = new Addressee(hostile, "lea@h.example", "en");
    for (var template : List.of(Template.REQUEST_RECEIVED, Template.REQUEST_ACCEPTED)) {
      var mail =
          mail(
              Recipient.dispatcher("lea"),
              template,
              new Content.OfRequest(booking, null, 60),
              company(hostile),
              reader);

      assertThat(mail.subject()).doesNotContain("\r", "\n", "\u2028", "\u202e");
      assertThat(mail.fromName()).doesNotContain("\r", "\n", "\u2028", "\u202e");
      assertThat(mail.text().lines()).noneMatch(line -> line.startsWith("Bcc:"));
      assertThat(mail.html()).doesNotContain("<script>").contains("&lt;script&gt;&quot;&#39;&amp;");
    }
  }

  @Test
  void refusesHostileAddress() {
    var reader = new Addressee("Lea", "lea@h.example\r\nBcc: victim@example.com", "en");

    assertThatThrownBy(
            () ->
                mail(
                    Recipient.dispatcher("lea"),
                    Template.REQUEST_RECEIVED,
                    REQUEST,
                    COMPANY,
                    reader))
        .isInstanceOf(UnsendableMail.class)
        .hasMessageNotContaining("victim");
  }

  @Test
  void pushContainsServicePlaceAndDateAndOpensCall() {
    var call = new Content.OfCall(Bookings.booking(), Bookings.call(3, Bookings.NINE, "noah"));
    var noah = Recipient.technician("noah");
    var push =
        wording.push(
            correspondence(noah, Channel.PUSH),
            message(Template.TECHNICIAN_ASSIGNED, call),
            COMPANY,
            new Addressee("Noah", null, "de"));

    assertThat(push.title()).isEqualTo("Neuer Auftrag: TV wall mounting");
    assertThat(push.body())
        .isEqualTo(
            "Dienstag, 24. November 2026, 09:00 – 10:00 Uhr (MEZ),"
                + " Bahnhofstrasse 1, 8001 Zürich, CH (FSM-7)");
    assertThat(push.data())
        .containsEntry("serviceCallId", "call-1")
        .containsEntry("template", "technician-assigned")
        .containsEntry("technicianId", "noah")
        .containsEntry("accountId", "noah");
  }

  private Mail toDispatcher(Content content, String language) {
    var lea = new Addressee("Lea", "lea@h.example", language);
    return mail(Recipient.dispatcher("lea"), Template.REQUEST_RECEIVED, content, COMPANY, lea);
  }

  private Mail toClient(Template template, Content content) {
    var anna = new Addressee("Anna Muster", "anna@client.example", "en");
    return mail(Recipient.client(), template, content, COMPANY, anna);
  }

  private Mail mail(
      Recipient recipient, Template template, Content content, Company company, Addressee reader) {
    return wording.mail(
        correspondence(recipient, Channel.MAIL), message(template, content), company, reader);
  }

  private static Correspondence correspondence(Recipient recipient, Channel channel) {
    return Correspondence.about("company-1", "call-1", "call-1", recipient, channel);
  }

  private static Message message(Template template, Content content) {
    return Bookings.message("message-1", template, content, NOW);
  }

  private static Company company(String name) {
    return new Company(
        "company-1", 1, name, "office@helvetia.example", "Europe/Zurich", List.of("de", "en"));
  }
}
