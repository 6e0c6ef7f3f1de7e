package org.fsmlight.dispatch.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.board.CallMessages;
import org.fsmlight.dispatch.board.KeepBoard;
import org.fsmlight.events.Notification;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.springframework.stereotype.Component;

/**
 * A message that failed marks the card of its call. There are more messages than changes, and none
 * of them shall keep a change from the boards.
 */
@Component("markCardOnEvent")
class MarkCardOnEvent extends EventListener {

  private final KeepBoard keep;

  MarkCardOnEvent(KeepBoard keep) {
    this.keep = keep;
    on(NotificationSent.class, envelope -> told(envelope.event().notification(), false));
    on(NotificationFailed.class, envelope -> told(envelope.event().notification(), true));
  }

  private void told(Notification message, boolean failed) {
    var call = message.serviceCallId();
    if (call != null) {
      var kind = message.channel() + " " + message.recipient() + " " + message.template();
      keep.told(new ServiceCallId(call), new CallMessages.Told(kind, message.version(), failed));
    }
  }
}
