package org.fsmlight.notification.sending;

import java.util.Optional;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;

/** Delivers the messages of one channel. */
@FunctionalInterface
public interface Transport {

  /** Words the message and hands it over once. */
  Delivery deliver(Correspondence correspondence, Message message);

  /** The result of {@link #deliver} where it is known without handing the message over. */
  default Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
    return Optional.empty();
  }
}
