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
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;

/** Words messages in the reader's language and the company's time zone. */
public final class Wording {

  private static final Pattern SAFE = Pattern.compile("[0-9a-f-]{36}(\\.r\\d+)?");

  private final Languages languages;
  private final String publicUrl;
  private final UnaryOperator<String> unseal;

  /**
   * @param publicUrl the gateway's origin
   * @param unseal opens the token of an invitation
   */
  public Wording(Languages languages, String publicUrl, UnaryOperator<String> unseal) {
    this.languages = languages;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
    this.unseal = unseal;
  }

  public Mail mail(Correspondence correspondence, Message message, Company company, Reader reader) {
    String address = reader.email();
    if (address == null) {
      throw new UnsendableMail("there is no mail address");
    }
    Phrases phrases = languages.of(reader.language(), company.languages());
    Map<String, String> values = Particulars.of(message, company, reader, phrases);
    link(correspondence, message).ifPresent(link -> values.put("link", link));
    Letter letter = letter(message, phrases, values);
    boolean toClient = correspondence.recipient().role() == Recipient.Role.CLIENT;
    return new Mail(
        messageId(message.id()),
        address,
        company.email(),
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

  private Letter letter(Message message, Phrases phrases, Map<String, String> values) {
    String template = message.template().slug();
    List<Letter.Fact> facts = new ArrayList<>();
    for (String fact : phrases.raw(template + ".facts").split(",")) {
      String value = values.getOrDefault(fact.strip(), "");
      if (!value.isEmpty()) {
        facts.add(fact(phrases, phrases.raw("fact." + fact.strip()), PlainLine.of(value)));
      }
    }
    String link = values.get("link");
    return new Letter(
        phrases.locale().toLanguageTag(),
        phrases.say(template + ".subject", values),
        phrases.say("greeting", values),
        phrases.say(template + ".body", values),
        facts,
        link == null || !phrases.has(template + ".action")
            ? null
            : new Letter.Action(phrases.raw(template + ".action"), link),
        phrases.raw("closing"),
        PlainLine.of(values.getOrDefault("company", "")));
  }

  private static Letter.Fact fact(Phrases phrases, String label, String value) {
    String line = phrases.say("fact.line", Map.of("label", label, "value", value));
    return new Letter.Fact(label, value, line);
  }

  /** What a click opens, for those who have an account. */
  private Optional<String> link(Correspondence correspondence, Message message) {
    if (message.content() instanceof Content.OfInvitation invitation) {
      return Optional.of(publicUrl + "/invitation/" + open(invitation));
    }
    return correspondence.recipient().role() == Recipient.Role.DISPATCHER
        ? Optional.of(publicUrl + "/board?call=" + correspondence.serviceCallId())
        : Optional.empty();
  }

  private String open(Content.OfInvitation invitation) {
    try {
      return unseal.apply(invitation.sealedToken());
    } catch (IllegalArgumentException foreign) {
      throw new UnsendableMail("the invitation was sealed with another key");
    }
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
