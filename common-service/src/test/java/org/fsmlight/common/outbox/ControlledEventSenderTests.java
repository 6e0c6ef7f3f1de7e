package org.fsmlight.common.outbox;

import java.util.Collections;

class ControlledEventSenderTests extends EventSenderContract {

  private final ControlledEventSender sender = new ControlledEventSender().acknowledgingAtOnce();

  @Override
  protected EventSender sender() {
    return sender;
  }

  @Override
  protected EventSender senderWithoutBroker() {
    sender.isUnavailable(true);
    return sender;
  }

  @Override
  protected int received(PendingEvent sent) {
    return Collections.frequency(sender.sent(), sent.id());
  }
}
