package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Recipient;

/** Words messages in the addressee's language and the company's time zone. */
public final class Wording {

  private static final Pattern SAFE = Pattern.compile("[0-9a-f-]{36}(\\.r\\d+)?");

  private final Languages languages;
  private final Organizers organizers;
  private final Links links;

  /**
   * @param organizers the organizers of the appointments in calendar files
   * @param publicUrl the origin of the gateway
   * @param unseal unseals the token of a link
   */
  public Wording(
      Languages languages, Organizers organizers, String publicUrl, UnaryOperator<String> unseal) {
    this.languages = languages;
    this.organizers = organizers;
    this.links = new Links(publicUrl.replaceAll("/+$", ""), unseal);
  }

  public Mail mail(
      Correspondence correspondence, Message message, Company company, Addressee addressee) {
    var address = addressee.email();
    if (address == null) {
      throw new UnsendableMail("there is no mail address");
    }
    var phrases = languages.of(addressee.language(), company.languages());
    var values = PhraseValues.of(message, company, addressee, phrases);
    var actions = links.of(correspondence, message, phrases);
    var letter = letter(message, phrases, values, actions);
    var toClient = correspondence.recipient().role() == Recipient.Role.CLIENT;
    return new Mail(
        messageId(message.id()),
        address,
        company.email().isEmpty() ? null : company.email(),
        PlainLine.of(company.name()),
        letter.subject(),
        LetterText.of(letter),
        LetterHtml.of(letter),
        toClient
            ? Appointments.of(message, company, organizers, addressee, phrases, values)
            : null);
  }

  public Push push(
      Correspondence correspondence, Message message, Company company, Addressee addressee) {
    var phrases = languages.of(addressee.language(), company.languages());
    var values = PhraseValues.of(message, company, addressee, phrases);
    var template = message.template().slug();
    return new Push(
        phrases.fill(template + ".title", values),
        phrases.fill(template + ".push", values),
        data(correspondence, message));
  }

  /** The push with the code by which an account takes a device over from another one. */
  public Push confirmation(
      Optional<Company> company, Addressee addressee, String accountId, String code) {
    var languagesOfCompany = company.map(Company::languages).orElseGet(List::of);
    var phrases = languages.of(addressee.language(), languagesOfCompany);
    var values =
        Map.of("name", addressee.name(), "company", company.map(Company::name).orElse("FSM Light"));
    return new Push(
        phrases.fill("device-confirmation.title", values),
        phrases.fill("device-confirmation.push", values),
        Map.of("template", "device-confirmation", "accountId", accountId, "confirmation", code));
  }

  private Letter letter(
      Message message, Phrases phrases, Map<String, String> values, List<Letter.Action> actions) {
    var template = message.template().slug();
    List<Letter.Detail> details = new ArrayList<>();
    for (var name : phrases.raw(template + ".facts").split(",")) {
      var value = values.getOrDefault(name.strip(), "");
      if (!value.isEmpty()) {
        details.add(detail(phrases, phrases.raw("fact." + name.strip()), PlainLine.of(value)));
      }
    }
    return new Letter(
        phrases.locale().toLanguageTag(),
        phrases.fill(template + ".subject", values),
        phrases.fill("greeting", values),
        phrases.fill(template + ".body", values),
        details,
        actions,
        phrases.raw("closing"),
        PlainLine.of(values.getOrDefault("sender", "")));
  }

  private static Letter.Detail detail(Phrases phrases, String label, String value) {
    var line = phrases.fill("fact.line", Map.of("label", label, "value", value));
    return new Letter.Detail(label, value, line);
  }

  private Map<String, String> data(Correspondence correspondence, Message message) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("messageId", message.id());
    data.put("template", message.template().slug());
    var recipient = correspondence.recipient();
    if (correspondence.serviceCallId() != null) {
      data.put("serviceCallId", correspondence.serviceCallId());
    }
    if (recipient.id() != null) {
      data.put("accountId", recipient.id());
      if (recipient.role() == Recipient.Role.TECHNICIAN) {
        data.put("technicianId", recipient.id());
      }
    }
    return data;
  }

  private static String messageId(String id) {
    var name =
        SAFE.matcher(id).matches() ? id : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
    return "<" + name + "@fsm-light>";
  }
}
