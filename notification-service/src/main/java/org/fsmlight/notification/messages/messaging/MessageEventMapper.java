package org.fsmlight.notification.messaging;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.Notification;
import org.fsmlight.events.NotificationChannel;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.MessageSettled;
import org.fsmlight.notification.message.State;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the other services of messages that were sent or failed. */
@Component
final class MessageEventMapper implements EventMapper<MessageSettled> {

  private final PendingEvents events;

  MessageEventMapper(PendingEvents events) {
    this.events = events;
  }

  @Override
  public List<PendingEvent> of(MessageSettled change) {
    Message message = change.message();
    Instant at = message.settledAt() == null ? message.createdAt() : message.settledAt();
    Notification state = state(change.correspondence(), message);
    return switch (message.state()) {
      case State.SENT ->
          List.of(events.of(new NotificationSent(state), at, wantedBy(message), null));
      case State.FAILED ->
          List.of(events.of(new NotificationFailed(state), at, wantedBy(message), null));
      default -> List.of();
    };
  }

  /** Who had it sent again; nobody does what follows from a fact. */
  private static @Nullable String wantedBy(Message message) {
    return message.resend() == null ? null : message.resend().by();
  }

  private static Notification state(Correspondence correspondence, Message message) {
    return new Notification(
        message.id(),
        correspondence.version(),
        correspondence.companyId(),
        correspondence.serviceCallId(),
        NotificationChannel.valueOf(correspondence.channel().name()),
        correspondence.recipient().toString(),
        message.template().slug(),
        message.state() == State.FAILED ? message.reason() : null);
  }
}
