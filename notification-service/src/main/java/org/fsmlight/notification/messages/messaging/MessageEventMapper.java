package org.fsmlight.notification.messages.messaging;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.events.Notification;
import org.fsmlight.events.NotificationChannel;
import org.fsmlight.events.NotificationEvent;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.fsmlight.notification.messages.CorrespondenceChange;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Maps sent and failed messages to contract events; other states are not published. */
@Component
final class MessageEventMapper implements EventMapper<CorrespondenceChange> {

  private final PendingEvents events;

  MessageEventMapper(PendingEvents events) {
    this.events = events;
  }

  @Override
  public List<PendingEvent> map(CorrespondenceChange change) {
    return switch (change.settled().state()) {
      case Sent(var at, _) ->
          List.of(pending(new NotificationSent(notification(change, null)), at, change));
      case Failed(var reason, var at) ->
          List.of(pending(new NotificationFailed(notification(change, reason)), at, change));
      case Open _, Withdrawn _, Folded _, Skipped _ -> List.of();
    };
  }

  /** The actor is the person who asked for a repetition; other messages follow from events. */
  private PendingEvent pending(NotificationEvent event, Instant at, CorrespondenceChange change) {
    var resend = change.settled().origin().resend();
    return events.of(event, at, resend == null ? null : resend.requestedBy().reference(), null);
  }

  private static Notification notification(CorrespondenceChange change, @Nullable String reason) {
    var after = change.after();
    var message = change.settled();
    return new Notification(
        message.id(),
        after.version(),
        after.companyId(),
        after.serviceCallId(),
        NotificationChannel.valueOf(after.channel().name()),
        after.recipient().toString(),
        message.template().slug(),
        reason);
  }
}
