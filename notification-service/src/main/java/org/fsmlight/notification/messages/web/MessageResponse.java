package org.fsmlight.notification.message.web;

import java.time.Instant;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Resend;
import org.fsmlight.notification.message.State;
import org.jspecify.annotations.Nullable;

/**
 * One message.
 *
 * @param serviceCallId absent when it is about no call, as an invitation
 * @param status the same as {@code state}, the name every representation has
 * @param error why it failed, was withdrawn, folded or skipped; while queued, the last fault
 * @param foldedInto the message that says it instead
 * @param nextAttemptAt when a held or queued message is due
 * @param resendOf the message it repeats because {@code resentBy} wanted it
 */
record LedgerEntry(
    String id,
    @Nullable String serviceCallId,
    Channel channel,
    String recipient,
    String template,
    State state,
    State status,
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

  static LedgerEntry of(Correspondence correspondence, Message message) {
    Resend resend = message.resend();
    return new LedgerEntry(
        message.id(),
        correspondence.serviceCallId(),
        correspondence.channel(),
        correspondence.recipient().toString(),
        message.template().slug(),
        message.state(),
        message.state(),
        correspondence.version(),
        message.attempts(),
        message.reason(),
        message.into(),
        message.createdAt(),
        message.holdUntil(),
        message.open() ? message.dueAt() : null,
        message.state() == State.SENT ? message.settledAt() : null,
        message.settledAt(),
        resend == null ? null : resend.of(),
        resend == null ? null : resend.by());
  }
}
