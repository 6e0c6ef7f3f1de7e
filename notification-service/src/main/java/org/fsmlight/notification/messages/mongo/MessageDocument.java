package org.fsmlight.notification.messages.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fsmlight.notification.messages.Attempts;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.LastNotified;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Held;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.fsmlight.notification.messages.MessageStatus;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Template;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A message as stored: the components of all states and contents side by side.
 *
 * @param key the message's id; a component of that name would be stored as a document's id
 * @param decided whether {@code lastNotified} is present
 * @param dueAt absent once the message is settled; older documents keep it
 * @param doubtful absent in older documents, as is {@code reachedAt}
 */
record MessageDocument(
    String key,
    Template template,
    MessageStatus state,
    @Nullable String reason,
    @Nullable Booking booking,
    @Nullable CallState call,
    @Nullable Instant start,
    int durationMinutes,
    Content.@Nullable OfInvitation invitation,
    Content.@Nullable OfVerification verification,
    Content.@Nullable OfAccess access,
    Content.@Nullable Report report,
    boolean decided,
    @Field("told") @Nullable LastNotified lastNotified,
    Instant happenedAt,
    Instant createdAt,
    @Nullable Instant holdUntil,
    @Nullable Instant dueAt,
    int attempts,
    @Nullable Lease lease,
    boolean uncertain,
    @Nullable String into,
    List<String> reached,
    @Nullable List<String> doubtful,
    @Nullable Instant reachedAt,
    @Nullable Instant settledAt,
    @Nullable ResendDocument resend,
    @Nullable String traceparent) {

  static MessageDocument of(Message message) {
    var content = ContentDocument.of(message.content());
    var state = message.state();
    var origin = message.origin();
    var queued = state instanceof Queued q ? q : null;
    return new MessageDocument(
        message.id(),
        message.template(),
        message.status(),
        state.reason(),
        content.booking(),
        content.call(),
        content.start(),
        content.durationMinutes(),
        content.invitation(),
        content.verification(),
        content.access(),
        content.report(),
        message.lastNotified() != null,
        message.lastNotified(),
        origin.happenedAt(),
        origin.createdAt(),
        origin.holdUntil(),
        state instanceof Open open ? open.dueAt() : null,
        message.attempts().count(),
        queued == null ? null : queued.lease(),
        queued != null && queued.uncertain(),
        into(state),
        List.copyOf(message.attempts().reached()),
        List.copyOf(message.attempts().doubtful()),
        message.attempts().reachedAt(),
        state instanceof Settled settled ? settled.at() : null,
        origin.resend() == null ? null : ResendDocument.of(origin.resend()),
        origin.traceparent());
  }

  Message message() {
    var content =
        new ContentDocument(
            booking, call, start, durationMinutes, invitation, verification, access, report);
    return new Message(
        key,
        template,
        content.content(),
        lastNotified,
        new Attempts(
            attempts,
            Set.copyOf(reached),
            doubtful == null ? Set.of() : Set.copyOf(doubtful),
            reachedAt),
        messageState(),
        new Origin(
            happenedAt,
            createdAt,
            holdUntil,
            resend == null ? null : resend.resend(),
            traceparent));
  }

  private MessageState messageState() {
    var due = dueAt == null ? createdAt : dueAt;
    var at = settledAt == null ? createdAt : settledAt;
    var why = reason == null ? "" : reason;
    return switch (state) {
      case HELD -> new Held(due);
      case QUEUED -> new Queued(due, lease, uncertain, reason);
      case SENT -> new Sent(at, reason);
      case FAILED -> new Failed(why, at);
      case WITHDRAWN -> new Withdrawn(why, at, into);
      case FOLDED -> new Folded(into == null ? "" : into, at);
      case SKIPPED -> new Skipped(why, at);
    };
  }

  private static @Nullable String into(MessageState state) {
    return switch (state) {
      case Folded folded -> folded.into();
      case Withdrawn withdrawn -> withdrawn.foldedInto();
      case Open _, Sent _, Failed _, Skipped _ -> null;
    };
  }
}
