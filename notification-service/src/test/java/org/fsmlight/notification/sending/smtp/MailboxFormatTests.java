package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.fsmlight.notification.wording.ForeignTexts;
import org.fsmlight.notification.wording.Mail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The format of mails as an independent parser reads it. */
class MailboxFormatTests {

  private static final int RANDOM_CASES = 300;
  private static final Session SESSION = Session.getInstance(new Properties());
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final Pattern ENCODED_WORD = Pattern.compile("=\\?[^?\\s]+\\?[BQ]\\?[^?\\s]*\\?=");

  @ParameterizedTest
  @FieldSource("org.fsmlight.notification.wording.ForeignTexts#SCRIPTS")
  void headersAreShortAndReadAsTheyWereWritten(String text) throws Exception {
    assertWellFormed(mail("anna@client.example", text));
  }

  @Test
  void randomHeadersAreReadAsTheyWereWritten() throws Exception {
    for (int seed = 0; seed < RANDOM_CASES; seed++) {
      var line = ForeignTexts.random(new Random(seed)).replaceAll("[\\p{Cc}\u2028]+", " ");
      assertWellFormed(mail("anna@client.example", line.replaceAll(" +", " ")));
    }
  }

  @Test
  void everyLengthOfEveryScriptIsShortEnough() throws Exception {
    for (var script : ForeignTexts.SCRIPTS) {
      var points = script.codePoints().toArray();
      for (int length = 1; length <= points.length; length++) {
        assertWellFormed(mail("anna@client.example", new String(points, 0, length).strip() + "."));
      }
    }
  }

  @Test
  void longAddressStandsOnALineOfItsOwn() throws Exception {
    assertWellFormed(mail("a".repeat(59) + "@client.example", "Subject"));
    assertWellFormed(mail("a".repeat(60) + "@client.example", "Subject"));
  }

  @Test
  void internationalDomainIsConverted() throws Exception {
    var read = read(bytes(mail("anna@Müller.example", "Subject")));

    assertThat(((Mailbox) read.getTo().getFirst()).getAddress())
        .isEqualTo("anna@xn--mller-kva.example");
  }

  private static Mail mail(String to, String text) {
    return new Mail(
        "<0f0e0d0c-0b0a-0908-0706-050403020100.r12@fsm-light>",
        to,
        to,
        text,
        text,
        text + "\n\nsecond\n",
        "<p>" + text + "</p>\n",
        null);
  }

  private static void assertWellFormed(Mail mail) throws Exception {
    var bytes = bytes(mail);
    var text = new String(bytes, ISO_8859_1);
    assertThat(text.replace("\r\n", "")).doesNotContainPattern("[\r\n]");
    for (var line : text.substring(0, text.indexOf("\r\n\r\n")).split("\r\n")) {
      assertThat(line).hasSizeLessThanOrEqualTo(76).matches("[\\x20-\\x7e\\t]+");
      assertThat(line).isNotBlank();
    }
    ENCODED_WORD
        .matcher(text)
        .results()
        .forEach(word -> assertThat(word.group()).hasSizeLessThanOrEqualTo(75));

    var read = read(bytes);
    assertThat(read.getSubject()).isEqualTo(mail.subject());
    var from = read.getFrom().getFirst();
    assertThat(from.getName()).isEqualTo(mail.fromName());
    assertThat(from.getAddress()).isEqualTo("no-reply@fsm.example");
    assertThat(((Mailbox) read.getTo().getFirst()).getAddress()).isEqualTo(mail.to());
    assertThat(((Mailbox) read.getReplyTo().getFirst()).getAddress()).isEqualTo(mail.replyTo());
    var texts = texts(read);
    assertThat(texts.get(0)).isEqualTo(mail.text().replace("\n", "\r\n"));
    assertThat(texts.get(1)).isEqualTo(mail.html().replace("\n", "\r\n"));
  }

  private static byte[] bytes(Mail mail) throws Exception {
    var bytes = new ByteArrayOutputStream();
    new MimeMail(SESSION, "no-reply@fsm.example", mail, NOW).writeTo(bytes);
    return bytes.toByteArray();
  }

  private static Message read(byte[] bytes) throws Exception {
    var builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.STRICT);
    return builder.parseMessage(new ByteArrayInputStream(bytes));
  }

  private static List<String> texts(Entity entity) throws Exception {
    List<String> texts = new ArrayList<>();
    if (entity.getBody() instanceof Multipart several) {
      for (var part : several.getBodyParts()) {
        texts.addAll(texts(part));
      }
    } else if (entity.getBody() instanceof TextBody text) {
      texts.add(new String(text.getInputStream().readAllBytes(), UTF_8));
    }
    return texts;
  }
}
