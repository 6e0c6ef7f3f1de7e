package org.fsmlight.embedded;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** One {@code .eml} file a message, named so that they sort by age; the oldest give way. */
final class MailFolder {

  static final int MAX_MESSAGES = 5_000;

  private static final String SUFFIX = ".eml";

  private final Path path;
  private final Deque<KeptMessage> messages = new ArrayDeque<>();
  private long lastNumber;

  private MailFolder(Path path) {
    this.path = path;
  }

  static MailFolder open(Path path) {
    MailFolder folder = new MailFolder(path);
    try {
      Files.createDirectories(path);
      try (Stream<Path> files = Files.list(path)) {
        files
            .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
            .sorted()
            .forEach(file -> folder.messages.addLast(new KeptMessage(file)));
      }
      if (!folder.messages.isEmpty()) {
        folder.lastNumber = folder.messages.getLast().number();
      }
      folder.dropOldest();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open the mail folder " + path, e);
    }
    return folder;
  }

  /** In the folder when this returns, whole or not at all. */
  String keep(List<String> recipients, byte[] message) throws IOException {
    String name = nextName();
    Path unfinished = path.resolve(name + ".part");
    Files.write(unfinished, withEnvelope(recipients, message));
    Path finished = path.resolve(name + SUFFIX);
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    synchronized (this) {
      messages.addLast(new KeptMessage(finished));
      dropOldest();
    }
    return name;
  }

  /** The number is the time in milliseconds, or the next free one. */
  private synchronized String nextName() {
    lastNumber = Math.max(lastNumber + 1, System.currentTimeMillis());
    return KeptMessage.nameOf(lastNumber);
  }

  private static byte[] withEnvelope(List<String> recipients, byte[] message) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(message.length + 256);
    for (String recipient : recipients) {
      file.writeBytes(
          (KeptMessage.ENVELOPE + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
    }
    file.writeBytes(message);
    return file.toByteArray();
  }

  private synchronized void dropOldest() throws IOException {
    while (messages.size() > MAX_MESSAGES) {
      Files.deleteIfExists(messages.removeFirst().file());
    }
  }

  List<Mail> newest(int limit) {
    List<KeptMessage> kept;
    synchronized (this) {
      kept = new ArrayList<>(messages.reversed());
    }
    List<Mail> mails = new ArrayList<>();
    for (Iterator<KeptMessage> next = kept.iterator(); next.hasNext() && mails.size() < limit; ) {
      mails.addAll(next.next().mails());
    }
    return List.copyOf(mails.subList(0, Math.min(limit, mails.size())));
  }
}
