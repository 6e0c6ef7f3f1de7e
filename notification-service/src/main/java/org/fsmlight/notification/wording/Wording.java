package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;

/** Words messages in the reader's language and the company's time zone. */
public final class Wording {

  private static final Pattern SAFE = Pattern.compile("[0-9a-f-]{36}(\\.r\\d+)?");

  private final Languages languages;
  private final Links links;

  /**
   * @param publicUrl the gateway's origin
   * @param unseal opens the token of a link
   */
  public Wording(Languages languages, String publicUrl, UnaryOperator<String> unseal) {
    this.languages = languages;
    this.links = new Links(publicUrl.replaceAll("/+$", ""), unseal);
  }

  public Mail mail(Correspondence correspondence, Message message, Company company, Reader reader) {
    String address = reader.email();
    if (address == null) {
      throw new UnsendableMail("there is no mail address");
    }
    Phrases phrases = languages.of(reader.language(), company.languages());
    Map<String, String> values = Particulars.of(message, company, reader, phrases);
    List<Letter.Action> actions = links.of(correspondence, message, phrases);
    Letter letter = letter(message, phrases, values, actions);
    boolean toClient = correspondence.recipient().role() == Recipient.Role.CLIENT;
    return new Mail(
        messageId(message.id()),
        address,
        company.email().isEmpty() ? null : company.email(),
        PlainLine.of(company.name()),
        letter.subject(),
        LetterText.of(letter),
        LetterHtml.of(letter),
        toClient ? Appointments.of(message, company, reader, phrases, values) : null);
  }

  public Push push(Correspondence correspondence, Message message, Company company, Reader reader) {
    Phrases phrases = languages.of(reader.language(), company.languages());
    Map<String, String> values = Particulars.of(message, company, reader, phrases);
    String template = message.template().slug();
    return new Push(
        phrases.say(template + ".title", values),
        phrases.say(template + ".push", values),
        data(correspondence, message));
  }

  private Letter letter(
      Message message, Phrases phrases, Map<String, String> values, List<Letter.Action> actions) {
    String template = message.template().slug();
    List<Letter.Fact> facts = new ArrayList<>();
    for (String fact : phrases.raw(template + ".facts").split(",")) {
      String value = values.getOrDefault(fact.strip(), "");
      if (!value.isEmpty()) {
        facts.add(fact(phrases, phrases.raw("fact." + fact.strip()), PlainLine.of(value)));
      }
    }
    return new Letter(
        phrases.locale().toLanguageTag(),
        phrases.say(template + ".subject", values),
        phrases.say("greeting", values),
        phrases.say(template + ".body", values),
        facts,
        actions,
        phrases.raw("closing"),
        PlainLine.of(values.getOrDefault("sender", "")));
  }

  private static Letter.Fact fact(Phrases phrases, String label, String value) {
    String line = phrases.say("fact.line", Map.of("label", label, "value", value));
    return new Letter.Fact(label, value, line);
  }

  private Map<String, String> data(Correspondence correspondence, Message message) {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("messageId", message.id());
    data.put("template", message.template().slug());
    Recipient recipient = correspondence.recipient();
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
    String name =
        SAFE.matcher(id).matches() ? id : UUID.nameUUIDFromBytes(id.getBytes(UTF_8)).toString();
    return "<" + name + "@fsm-light>";
  }
}
