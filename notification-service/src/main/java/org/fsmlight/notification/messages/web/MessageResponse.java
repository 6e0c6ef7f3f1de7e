package org.fsmlight.notification.messages.web;

import java.time.Instant;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.fsmlight.notification.messages.MessageStatus;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param serviceCallId absent if the message is about no call, as an invitation
 * @param status the same as {@code state}; every representation has it
 * @param error the reason for the state; while queued, the fault of the last attempt
 * @param foldedInto the message that was sent instead
 * @param nextAttemptAt the time at which a held or queued message is due
 * @param resendOf the message that this one repeats
 * @param resentBy the actor who asked for the repetition, as {@code role/ID}
 */
record MessageResponse(
    String id,
    @Nullable String serviceCallId,
    Channel channel,
    String recipient,
    String template,
    MessageStatus state,
    MessageStatus status,
    long version,
    int attempts,
    @Nullable String error,
    @Nullable String foldedInto,
    Instant createdAt,
    @Nullable Instant holdUntil,
    @Nullable Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable Instant settledAt,
    @Nullable String resendOf,
    @Nullable String resentBy) {

  static MessageResponse of(Correspondence correspondence, Message message) {
    var state = message.state();
    var origin = message.origin();
    var resend = origin.resend();
    return new MessageResponse(
        message.id(),
        correspondence.serviceCallId(),
        correspondence.channel(),
        correspondence.recipient().toString(),
        message.template().slug(),
        message.status(),
        message.status(),
        correspondence.version(),
        message.attempts().count(),
        state.reason(),
        foldedInto(message),
        origin.createdAt(),
        origin.holdUntil(),
        state instanceof Open open ? open.dueAt() : null,
        state instanceof Sent(var at, _) ? at : null,
        state instanceof Settled settled ? settled.at() : null,
        resend == null ? null : resend.messageId(),
        resend == null ? null : resend.requestedBy().reference());
  }

  private static @Nullable String foldedInto(Message message) {
    if (message.state() instanceof Folded(var into, _)) {
      return into;
    }
    return message.state() instanceof Withdrawn withdrawn ? withdrawn.foldedInto() : null;
  }
}
