package org.fsmlight.notification.messages;

import java.util.Optional;

/** Decides the content of a due message from what its recipient and each device know already. */
final class Statements {

  private Statements() {}

  /** A message is sent if there is news for the recipient, or for one device that lacks it. */
  static Statement toRecipient(Correspondence known, Message message, CurrentState current) {
    var recipient = known.recipient();
    var resend = message.origin().resend();
    if (resend != null) {
      var said = known.message(resend.messageId()).map(Message::lastNotified).orElse(null);
      return NotificationPolicy.decideAgain(
          message, said, recipient, known.lastNotified(), current);
    }
    var statement = NotificationPolicy.decide(message, recipient, known.lastNotified(), current);
    return statement instanceof Statement.Nothing && message.content() instanceof Content.OfCall
        ? known.devices().all().stream()
            .map(device -> NotificationPolicy.decide(message, recipient, device, current))
            .filter(each -> each instanceof Statement.Say)
            .findFirst()
            .orElse(statement)
        : statement;
  }

  /** The decided message as one device needs it; empty if the device has received its content. */
  static Optional<Message> toDevice(Correspondence known, Message message, String device) {
    var last = known.devices().of(device);
    if (last == null || !(message.content() instanceof Content.OfCall)) {
      return Optional.of(message);
    }
    var statement =
        message.origin().resend() == null
            ? NotificationPolicy.decide(message, known.recipient(), last, CurrentState.UNKNOWN)
            : NotificationPolicy.decideAgain(
                message, message.lastNotified(), known.recipient(), last, CurrentState.UNKNOWN);
    return statement instanceof Statement.Say say
        ? Optional.of(message.decided(say))
        : Optional.empty();
  }
}
