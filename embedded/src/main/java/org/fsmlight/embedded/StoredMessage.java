package org.fsmlight.embedded;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** A message in its file. It is parsed when its mails are read. */
final class StoredMessage {

  static final String ENVELOPE = "Delivered-To";

  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path file;
  private SoftReference<List<Mail>> read = new SoftReference<>(null);

  StoredMessage(Path file) {
    this.file = file;
  }

  static String nameOf(long number) {
    return String.format(Locale.ROOT, "%015d", number);
  }

  Path file() {
    return file;
  }

  /** When it was received, in milliseconds since 1970. */
  long number() {
    var name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('.')));
  }

  /** One mail for each recipient; none when the message was dropped in favour of newer ones. */
  synchronized List<Mail> mails() {
    var mails = read.get();
    if (mails == null) {
      mails = parse();
      read = new SoftReference<>(mails);
    }
    return mails;
  }

  private List<Mail> parse() {
    var at = Instant.ofEpochMilli(number());
    try (var bytes = Files.newInputStream(file)) {
      var message = new MimeMessage(SESSION, bytes);
      var content = new Content();
      content.add(message);
      var subject = Objects.requireNonNullElse(message.getSubject(), "");
      var id = Objects.requireNonNullElse(message.getMessageID(), "");
      return Arrays.stream(message.getHeader(ENVELOPE))
          .map(to -> new Mail(to, subject, content.text, content.html, at, id, content.attachments))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | MessagingException | RuntimeException e) {
      // The message was accepted, so it is shown, with the reason why it is unreadable.
      return List.of(new Mail("", "(unreadable mail)", e.toString(), "", at, "", List.of()));
    }
  }

  /** The first text, the first HTML, and all other parts as attachments. */
  private static final class Content {

    private String text = "";
    private String html = "";
    private final List<Mail.Attachment> attachments = new ArrayList<>();

    void add(Part part) throws MessagingException, IOException {
      var content = part.getContent();
      if (content instanceof Multipart parts) {
        for (int index = 0; index < parts.getCount(); index++) {
          var inner = parts.getBodyPart(index);
          add(inner);
        }
      } else if (isBody(part) && part.isMimeType("text/plain") && text.isEmpty()) {
        text = (String) content;
      } else if (isBody(part) && part.isMimeType("text/html") && html.isEmpty()) {
        html = (String) content;
      } else {
        attachments.add(attachment(part));
      }
    }

    private static boolean isBody(Part part) throws MessagingException {
      return part.getFileName() == null && !Part.ATTACHMENT.equals(part.getDisposition());
    }

    private static Mail.Attachment attachment(Part part) throws MessagingException, IOException {
      var name = part.getFileName();
      return new Mail.Attachment(
          name == null ? "" : name, part.getContentType(), part.getInputStream().readAllBytes());
    }
  }
}
