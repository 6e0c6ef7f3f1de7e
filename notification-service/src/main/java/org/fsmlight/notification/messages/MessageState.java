package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message about to change; what it is about to say and to whom, it keeps. */
final class MessageDraft {

  private final Message before;
  Template template;
  State state;
  @Nullable String reason;
  Content content;
  boolean decided;
  @Nullable Told told;
  Instant dueAt;
  int attempts;
  @Nullable Lease lease;
  boolean uncertain;
  @Nullable String into;
  Set<String> reached;
  @Nullable Instant settledAt;
  @Nullable Resend resend;
  @Nullable String traceparent;

  MessageDraft(Message before) {
    this.before = before;
    this.template = before.template();
    this.state = before.state();
    this.reason = before.reason();
    this.content = before.content();
    this.decided = before.decided();
    this.told = before.told();
    this.dueAt = before.dueAt();
    this.attempts = before.attempts();
    this.lease = before.lease();
    this.uncertain = before.uncertain();
    this.into = before.into();
    this.reached = before.reached();
    this.settledAt = before.settledAt();
    this.resend = before.resend();
    this.traceparent = before.traceparent();
  }

  Message message() {
    return new Message(
        before.id(),
        template,
        state,
        reason,
        content,
        decided,
        told,
        before.happenedAt(),
        before.createdAt(),
        before.holdUntil(),
        dueAt,
        attempts,
        lease,
        uncertain,
        into,
        reached,
        settledAt,
        resend,
        traceparent);
  }
}
