package org.fsmlight.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;

/** Takes mails off the wire: kept first, accepted then. */
final class Reception implements MessageHandlerFactory {

  private final MailFolder folder;
  private volatile boolean refusing;

  Reception(MailFolder folder) {
    this.folder = folder;
  }

  void refuse(boolean refusing) {
    this.refusing = refusing;
  }

  boolean isRefusing() {
    return refusing;
  }

  @Override
  public MessageHandler create(MessageContext context) {
    return new Transaction();
  }

  private final class Transaction implements MessageHandler {

    private final List<String> recipients = new ArrayList<>();

    @Override
    public void from(String sender) throws RejectException {
      check();
    }

    @Override
    public void recipient(String recipient) throws RejectException {
      check();
      recipients.add(recipient);
    }

    /** The sender is told 250 when this returns, and only then. */
    @Override
    public String data(InputStream content) throws RejectException, IOException {
      byte[] message = content.readAllBytes();
      check();
      try {
        return "Kept as " + folder.keep(recipients, message);
      } catch (IOException e) {
        throw new RejectException(452, "Could not keep the mail: " + e.getMessage());
      }
    }

    @Override
    public void done() {}

    private void check() throws RejectException {
      if (refusing) {
        throw new RejectException(451, "Not now, try again later");
      }
    }
  }
}
