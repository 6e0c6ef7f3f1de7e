package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.fsmlight.notification.companies.Company;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Template;
import org.fsmlight.notification.wording.Mail;
import org.fsmlight.notification.wording.Samples;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parses each mail in each language as mail clients and calendars do. */
class WholeTableTests {

  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Set<Template> WITH_A_DATE =
      Set.of(Template.REQUEST_ACCEPTED, Template.DATE_DEFINED, Template.DATE_CHANGED);
  private static final Set<Template> WITH_A_CANCELLED_DATE =
      Set.of(Template.DATE_OPEN, Template.CALL_CANCELLED);
  private static final List<String> HEADERS =
      List.of(
          "auto-submitted",
          "content-type",
          "date",
          "from",
          "message-id",
          "mime-version",
          "reply-to",
          "subject",
          "to");

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "it"})
  void mailsAreReadableAndDatesHaveCalendarFiles(String language) throws Exception {
    var samples = new Samples(Bookings.booking(), Samples.COMPANY, "Zoë Müller", "Wand zu dünn");
    for (var kind : samples.kinds()) {
      if (!kind.channels().contains(Channel.MAIL)) {
        continue;
      }
      var mail = samples.mail(kind, language);
      var read = read(mail);
      var parts = parts(read);

      assertThat(read.getSubject()).as(kind.template().slug()).isEqualTo(mail.subject());
      assertThat(headers(read)).isEqualTo(headersOf(kind));
      assertThat(read.getRecipients(RecipientType.TO)[0].toString()).endsWith("@reader.example");
      assertThat(parts.get(0).getContent().toString()).isEqualToNormalizingNewlines(mail.text());
      assertThat(parts.get(1).getContent().toString()).isEqualToNormalizingNewlines(mail.html());
      var method = method(kind.template());
      assertThat(parts).as(kind.template().slug()).hasSize(method == null ? 2 : 4);
      if (method != null) {
        assertThat(parts.get(2).getContentType()).contains("method=" + method);
        for (var part : parts.subList(2, 4)) {
          var calendar = new CalendarBuilder().build(part.getInputStream());
          assertThat(calendar.getProperty(Property.METHOD).orElseThrow().getValue())
              .isEqualTo(method);
          calendar.validate();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"en", "fr"})
  void hostileTextAddsNoHeaderNoRecipientAndNoElement(String language) throws Exception {
    var hostile =
        "x\r\nBcc: victim@example.com\r\n\r\n<script>alert(1)</script>\u2028\u2029\u0085\u202e"
            + "\nEND:VEVENT\nATTENDEE:mailto:victim@example.com\u0000\"'&;,\\";
    var booking =
        new Booking(
            "call-1",
            "company-1",
            hostile,
            hostile,
            new Booking.Place(hostile, hostile, hostile, hostile),
            new Booking.Client(hostile, "anna@client.example", language),
            hostile,
            false);
    var company =
        new Company("company-1", 1, hostile, "office@h.example", "Europe/Zurich", List.of("en"));
    var samples = new Samples(booking, company, hostile, hostile);
    for (var kind : samples.kinds()) {
      if (kind.channels().contains(Channel.PUSH)) {
        var push = samples.push(kind, language);
        assertThat(push.title() + push.body()).doesNotContainPattern("[\\p{Cc}\u2028\u202e]");
      }
      if (kind.channels().contains(Channel.MAIL)) {
        var read = read(samples.mail(kind, language));
        assertThat(headers(read)).as(kind.template().slug()).isEqualTo(headersOf(kind));
        assertThat(read.getAllRecipients()).hasSize(1);
        assertThat(((InternetAddress) read.getFrom()[0]).getAddress())
            .isEqualTo("no-reply@fsm.example");
        assertThat(read.getSubject()).doesNotContainPattern("[\\p{Cc}\u2028\u202e]");
        var parts = parts(read);
        assertThat(parts.get(0).getContent().toString().lines())
            .noneMatch(line -> line.startsWith("Bcc:") || line.startsWith("END:"));
        assertThat(parts.get(1).getContent().toString()).doesNotContain("<script");
        for (var part : parts.subList(2, parts.size())) {
          var calendar = new CalendarBuilder().build(part.getInputStream());
          assertThat(calendar.getComponents()).hasSize(1);
          var event = (VEvent) calendar.getComponents().getFirst();
          assertThat(event.getProperties(Property.ATTENDEE)).hasSize(1);
          assertThat(event.getProperties()).hasSizeLessThanOrEqualTo(11);
        }
      }
    }
  }

  /** Mails that no company sends have no Reply-To. */
  private static List<String> headersOf(Samples.Kind kind) {
    return kind.content() instanceof Content.OfAccess
        ? HEADERS.stream().filter(header -> !header.equals("reply-to")).toList()
        : HEADERS;
  }

  private static String method(Template template) {
    if (WITH_A_DATE.contains(template)) {
      return "REQUEST";
    }
    return WITH_A_CANCELLED_DATE.contains(template) ? "CANCEL" : null;
  }

  /** Parses the bytes of the mail. */
  private static MimeMessage read(Mail mail) throws Exception {
    var made =
        new MimeMail(SESSION, "no-reply@fsm.example", mail, Instant.parse("2026-11-21T10:00:00Z"));
    var bytes = new ByteArrayOutputStream();
    made.writeTo(bytes);
    assertThat(bytes.toString(UTF_8).lines().takeWhile(line -> !line.isEmpty()))
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("bcc"));
    return new MimeMessage(SESSION, new ByteArrayInputStream(bytes.toByteArray()));
  }

  private static List<String> headers(MimeMessage message) throws Exception {
    return Collections.list(message.getAllHeaders()).stream()
        .map(Header::getName)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .sorted()
        .toList();
  }

  private static List<Part> parts(Part part) throws Exception {
    if (part.getContent() instanceof Multipart several) {
      List<Part> all = new ArrayList<>();
      for (int index = 0; index < several.getCount(); index++) {
        all.addAll(parts(several.getBodyPart(index)));
      }
      return all;
    }
    return List.of(part);
  }
}
