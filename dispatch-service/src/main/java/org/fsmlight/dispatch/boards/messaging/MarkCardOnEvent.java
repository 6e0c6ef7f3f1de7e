package org.fsmlight.dispatch.boards.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.BoardProjection;
import org.fsmlight.dispatch.boards.DeliveryRecord.Delivery;
import org.fsmlight.events.Notification;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.springframework.stereotype.Component;

/**
 * Marks the cards of calls about which a message failed. It has a consumer group of its own: there
 * are more messages than changes of cards, and they must not delay these changes.
 */
@Component("markCardOnEvent")
class MarkCardOnEvent extends EventListener {

  private final BoardProjection projection;

  MarkCardOnEvent(BoardProjection projection) {
    this.projection = projection;
    on(NotificationSent.class, envelope -> mark(envelope.event().notification(), false));
    on(NotificationFailed.class, envelope -> mark(envelope.event().notification(), true));
  }

  private void mark(Notification message, boolean failed) {
    var call = message.serviceCallId();
    if (call != null) {
      var kind = message.channel() + " " + message.recipient() + " " + message.template();
      projection.apply(new ServiceCallId(call), new Delivery(kind, message.version(), failed));
    }
  }
}
