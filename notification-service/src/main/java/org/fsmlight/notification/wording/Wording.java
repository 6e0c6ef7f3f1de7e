package org.fsmlight.notification.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.message.Booking;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;

/** Words messages in the reader's language and the company's time zone. */
public final class Wording {

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
    Map<String, String> values = values(message.content(), company, reader, phrases);
    if (correspondence.recipient().role() == Recipient.Role.DISPATCHER) {
      values.put("link", publicUrl + "/board?call=" + correspondence.serviceCallId());
    }
    Letter letter = letter(message, phrases, values);
    return new Mail(
        messageId(message.id()),
        address,
        company.email(),
        PlainLine.of(company.name()),
        letter.subject(),
        LetterText.of(letter),
        LetterHtml.of(letter));
  }

  public Push push(Correspondence correspondence, Message message, Company company, Reader reader) {
    Phrases phrases = languages.of(reader.language(), company.languages());
    Map<String, String> values = values(message.content(), company, reader, phrases);
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
        facts.add(new Letter.Fact(phrases.raw("fact." + fact.strip()), PlainLine.of(value)));
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

  private Map<String, String> values(
      Content content, Company company, Reader reader, Phrases phrases) {
    Dates dates = new Dates(phrases, company.zone());
    Map<String, String> values = new HashMap<>();
    values.put("name", reader.name());
    values.put("company", company.name());
    switch (content) {
      case Content.OfRequest(Booking booking, var start, int minutes) -> {
        describe(booking, values);
        values.put("date", dates.appointment(start, minutes));
      }
      case Content.OfCall(Booking booking, CallState call) -> {
        describe(booking, values);
        values.put("date", dates.appointment(call.start(), call.durationMinutes()));
      }
      case Content.OfInvitation invitation -> {
        values.put("link", publicUrl + "/invitation/" + open(invitation));
        values.put("expires", dates.moment(invitation.expiresAt()));
      }
    }
    return values;
  }

  private String open(Content.OfInvitation invitation) {
    try {
      return unseal.apply(invitation.sealedToken());
    } catch (IllegalArgumentException foreign) {
      throw new UnsendableMail("the invitation was sealed with another key");
    }
  }

  private static void describe(Booking booking, Map<String, String> values) {
    Booking.Place place = booking.place();
    values.put("number", booking.number());
    values.put("service", booking.service());
    values.put("client", booking.client().name());
    values.put("city", place.city());
    values.put(
        "address",
        String.join(
            ", ",
            Arrays.asList(
                place.street(), place.postalCode() + " " + place.city(), place.country())));
    values.put("note", booking.note() == null ? "" : booking.note());
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
    UUID stable = UUID.nameUUIDFromBytes(id.getBytes(UTF_8));
    return "<" + stable + "@fsm-light>";
  }
}
