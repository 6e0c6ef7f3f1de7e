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
import java.util.List;

/**
 * The stored messages, one {@code .eml} file each. File names sort by age; the oldest messages are
 * dropped.
 */
final class MailFolder {

  static final int MAX_MESSAGES = 5_000;

  private static final String SUFFIX = ".eml";

  private final Path path;
  private final Deque<StoredMessage> messages = new ArrayDeque<>();
  private long lastNumber;

  private MailFolder(Path path) {
    this.path = path;
  }

  static MailFolder open(Path path) {
    var folder = new MailFolder(path);
    try {
      Files.createDirectories(path);
      try (var files = Files.list(path)) {
        files
            .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
            .sorted()
            .forEach(file -> folder.messages.addLast(new StoredMessage(file)));
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

  /**
   * Stores a message. It is in the folder when this returns, completely or not at all.
   *
   * @return the name of its file
   */
  String store(List<String> recipients, byte[] message) throws IOException {
    var name = nextName();
    var unfinished = path.resolve(name + ".part");
    Files.write(unfinished, withEnvelope(recipients, message));
    var finished = path.resolve(name + SUFFIX);
    Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
    synchronized (this) {
      messages.addLast(new StoredMessage(finished));
      dropOldest();
    }
    return name;
  }

  /** The number is the time in milliseconds, or the next free one. */
  private synchronized String nextName() {
    lastNumber = Math.max(lastNumber + 1, System.currentTimeMillis());
    return StoredMessage.nameOf(lastNumber);
  }

  private static byte[] withEnvelope(List<String> recipients, byte[] message) {
    var file = new ByteArrayOutputStream(message.length + 256);
    for (var recipient : recipients) {
      file.writeBytes(
          (StoredMessage.ENVELOPE + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
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
    List<StoredMessage> stored;
    synchronized (this) {
      stored = new ArrayList<>(messages.reversed());
    }
    List<Mail> mails = new ArrayList<>();
    for (var next = stored.iterator(); next.hasNext() && mails.size() < limit; ) {
      mails.addAll(next.next().mails());
    }
    return List.copyOf(mails.subList(0, Math.min(limit, mails.size())));
  }
}
