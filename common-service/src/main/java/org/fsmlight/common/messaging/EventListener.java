package org.fsmlight.common.messaging;

import java.util.function.Consumer;
import org.fsmlight.events.EventEnvelope;
import org.springframework.messaging.Message;

/**
 * What a service does about the events of one binding. It may fail only because the database is
 * away, and is then called again without end.
 */
public abstract class EventListener implements Consumer<Message<?>> {

  @Override
  public final void accept(Message<?> message) {
    if (message.getPayload() instanceof EventEnvelope<?> envelope) {
      on(envelope); // anything else is a tombstone
    }
  }

  protected abstract void on(EventEnvelope<?> envelope);
}
