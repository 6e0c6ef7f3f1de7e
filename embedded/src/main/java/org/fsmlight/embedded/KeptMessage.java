package org.fsmlight.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
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
import org.jspecify.annotations.Nullable;

/** A message in its file; read when somebody wants to see it. */
final class KeptMessage {

  static final String ENVELOPE = "Delivered-To";

  private static final Session SESSION = Session.getInstance(new Properties());

  private final Path file;
  private SoftReference<List<Mail>> read = new SoftReference<>(null);

  KeptMessage(Path file) {
    this.file = file;
  }

  static String nameOf(long number) {
    return String.format(Locale.ROOT, "%015d", number);
  }

  Path file() {
    return file;
  }

  /** When it was kept, in milliseconds since 1970. */
  long number() {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('.')));
  }

  /** One for each recipient; none when it had to give way to newer ones meanwhile. */
  synchronized List<Mail> mails() {
    List<Mail> mails = read.get();
    if (mails == null) {
      mails = parse();
      read = new SoftReference<>(mails);
    }
    return mails;
  }

  private List<Mail> parse() {
    Instant at = Instant.ofEpochMilli(number());
    try (InputStream bytes = Files.newInputStream(file)) {
      MimeMessage message = new MimeMessage(SESSION, bytes);
      Content content = new Content();
      content.add(message);
      String subject = Objects.requireNonNullElse(message.getSubject(), "");
      String id = Objects.requireNonNullElse(message.getMessageID(), "");
      return Arrays.stream(message.getHeader(ENVELOPE))
          .map(to -> new Mail(to, subject, content.text, content.html, at, id, content.attachments))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException | MessagingException | RuntimeException e) {
      // Accepted is accepted: it is shown, with the reason why it can't be read.
      return List.of(new Mail("", "(unreadable mail)", e.toString(), "", at, "", List.of()));
    }
  }

  /** What a reader sees of the parts: the first text, the first HTML, and the rest by name. */
  private static final class Content {

    private String text = "";
    private String html = "";
    private final List<Mail.Attachment> attachments = new ArrayList<>();

    void add(Part part) throws MessagingException, IOException {
      Object content = part.getContent();
      if (content instanceof Multipart parts) {
        for (int index = 0; index < parts.getCount(); index++) {
          BodyPart inner = parts.getBodyPart(index);
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
      @Nullable String name = part.getFileName();
      return new Mail.Attachment(
          name == null ? "" : name, part.getContentType(), part.getInputStream().readAllBytes());
    }
  }
}
