package org.fsmlight.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;

/** Receives messages over SMTP. A message is stored before it is accepted. */
final class MailReceiver implements MessageHandlerFactory {

  private final MailFolder folder;
  private final Map<String, Integer> refusedAddresses = new ConcurrentHashMap<>();
  private volatile Duration delay = Duration.ZERO;
  private volatile boolean refusing;

  MailReceiver(MailFolder folder) {
    this.folder = folder;
  }

  void refuse(boolean refusing) {
    this.refusing = refusing;
    if (!refusing) {
      refusedAddresses.clear();
    }
  }

  void refuse(String address, int status) {
    refusedAddresses.put(address.toLowerCase(Locale.ROOT), status);
  }

  void accept(String address) {
    refusedAddresses.remove(address.toLowerCase(Locale.ROOT));
  }

  boolean isRefusing() {
    return refusing;
  }

  void delay(Duration time) {
    delay = time;
  }

  @Override
  public MessageHandler create(MessageContext context) {
    return new Transaction();
  }

  private final class Transaction implements MessageHandler {

    private final List<String> recipients = new ArrayList<>();

    @Override
    public void from(String sender) throws RejectException {
      rejectWhileRefusing();
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      rejectWhileRefusing();
      var status = refusedAddresses.get(recipient.toLowerCase(Locale.ROOT));
      if (status != null) {
        throw new RejectException(status, "This mailbox takes no mail");
      }
      recipients.add(recipient);
    }

    /** The sender gets status 250 when this returns, and not before. */
    @Override
    public String data(InputStream content) throws RejectException, IOException {
      var message = content.readAllBytes();
      rejectWhileRefusing();
      pause();
      try {
        return "Stored as " + folder.store(recipients, message);
      } catch (IOException e) {
        throw new RejectException(452, "Could not store the mail: " + e.getMessage());
      }
    }

    @Override
    public void done() {}

    private void pause() throws RejectException {
      try {
        Thread.sleep(delay);
      } catch (InterruptedException stopping) {
        Thread.currentThread().interrupt();
        throw new RejectException(421, "Closing");
      }
    }

    private void rejectWhileRefusing() throws RejectException {
      if (refusing) {
        throw new RejectException(451, "Not now, try again later");
      }
    }
  }
}
