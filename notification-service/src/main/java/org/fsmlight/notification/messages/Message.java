package org.fsmlight.notification.messages;

import java.time.Instant;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Folded;
import org.fsmlight.notification.messages.MessageState.Held;
import org.fsmlight.notification.messages.MessageState.Open;
import org.fsmlight.notification.messages.MessageState.Queued;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.jspecify.annotations.Nullable;

/**
 * One message to one recipient.
 *
 * @param id derived from the event, the recipient, the channel and the template, so that an event
 *     never leads to a second message
 * @param template the planned template until the message is decided, then the one that is sent
 * @param lastNotified the recipient's last notified state once this message is delivered; absent
 *     until the message is decided
 */
public record Message(
    String id,
    Template template,
    Content content,
    @Nullable LastNotified lastNotified,
    Attempts attempts,
    MessageState state,
    Origin origin) {

  /** A message that is to be sent, once it is released. */
  public static Message planned(String id, Template template, Content content, Origin origin) {
    var until = origin.holdUntil();
    var state = until == null ? new Queued(origin.createdAt()) : new Held(until);
    return new Message(id, template, content, null, Attempts.NONE, state, origin);
  }

  public MessageStatus status() {
    return state.status();
  }

  public boolean isOpen() {
    return state instanceof Open;
  }

  boolean isDecided() {
    return lastNotified != null;
  }

  /** The version of the call or technician that the message is about; 0 if it is never folded. */
  long stateVersion() {
    return switch (content) {
      case Content.OfCall(_, var call) -> call.version();
      case Content.OfVerification verification -> verification.version();
      case Content.OfRequest _, Content.OfReport _, Content.OfInvitation _, Content.OfAccess _ -> 0;
    };
  }

  /** Whether a message about a newer state can replace this one, or this one an older one. */
  boolean isFoldable() {
    var aboutAState =
        content instanceof Content.OfCall || content instanceof Content.OfVerification;
    return aboutAState && !(state instanceof Skipped);
  }

  /** Whether the recipient has received the message, will receive it, or should have. */
  boolean isMeantForDelivery() {
    return isOpen() || state instanceof Sent || state instanceof Failed;
  }

  boolean isLeasedBy(String holder) {
    return state instanceof Queued queued && queued.isLeasedBy(holder);
  }

  boolean isLeased() {
    return state instanceof Queued queued && queued.lease() != null;
  }

  boolean isHeld() {
    return state instanceof Held;
  }

  /** Waits for a further attempt, because only some of the recipient's devices were reached. */
  boolean isPartlyDelivered() {
    return state instanceof Queued && !isLeased() && !attempts.reached().isEmpty();
  }

  boolean isUncertain() {
    return state instanceof Queued queued && queued.uncertain();
  }

  /** Whether an attempt has failed, or was put off. */
  boolean isTried() {
    return attempts.count() > 0 || state.reason() != null;
  }

  /** Nobody has received the message, and no instance is sending it. */
  boolean isSurelyUnsent() {
    return switch (state) {
      case Held _ -> true;
      case Queued queued -> queued.isSurelyUnsent() && attempts.reached().isEmpty();
      case Settled _ -> false;
    };
  }

  Message decided(Statement.Say say) {
    return new Message(
        id, say.template(), say.content(), say.lastNotified(), attempts, state, origin);
  }

  /** Leased to an instance for one more attempt; a lease taken over makes delivery uncertain. */
  Message leased(Lease lease) {
    var before = queued();
    var uncertain = before.uncertain() || before.lease() != null;
    return counting(attempts.plusOne())
        .in(new Queued(lease.until(), lease, uncertain, before.fault()));
  }

  Message extended(Lease lease) {
    var before = queued();
    return in(new Queued(lease.until(), lease, before.uncertain(), before.fault()));
  }

  Message retried(Attempt attempt) {
    var count = attempt.counted() ? attempts : attempts.minusOne();
    var uncertain = queued().uncertain() || attempt.uncertain();
    return counting(count.reaching(attempt.devices(), attempt.at()))
        .in(new Queued(attempt.nextAt(), null, uncertain, attempt.fault()));
  }

  /** Queued again at once, because the instance that was sending the message has died. */
  Message abandoned(Instant now) {
    return in(new Queued(now, null, true, queued().fault()));
  }

  Message reaching(ReachedDevices devices, Instant now) {
    return counting(attempts.reaching(devices, now));
  }

  /** A message that has reached a device is sent, whatever became of the attempts after it. */
  Message settled(Settled end) {
    var reachedAt = attempts.reachedAt();
    return attempts.reached().isEmpty()
        ? in(end)
        : in(new Sent(reachedAt == null ? end.at() : reachedAt, end.reason()));
  }

  public Message skipped(SkipReason reason, Instant now) {
    return in(new Skipped(reason.text(), now));
  }

  Message foldedInto(Message newer, Instant now) {
    return in(new Folded(newer.id, now));
  }

  /** Withdraws a folded message whose change was undone; other messages stay as they are. */
  Message takenBackWith(Message undo, String reason, Instant now) {
    return state instanceof Folded(var into, _) && into.equals(undo.id)
        ? in(new Withdrawn(reason, now, into))
        : this;
  }

  /** The message under an id of its own, so that mailboxes show it; decided when it is sent. */
  Message repeated(int time, Actor requestedBy, Instant now) {
    return planned(
        id + ".r" + time, template, content, origin.resentAt(now, new Resend(id, requestedBy)));
  }

  /** Removes personal data; an open message is withdrawn, a mail server's answer is removed. */
  Message erased(Instant now) {
    return new Message(
        id, template, content.erased(), lastNotified, attempts, erasedState(now), origin);
  }

  private MessageState erasedState(Instant now) {
    return switch (state) {
      case Open _ -> new Withdrawn("the client was erased", now, null);
      case Failed(_, var at) -> new Failed("erased with the client", at);
      case Sent(var at, _) -> new Sent(at);
      case Withdrawn _, Folded _, Skipped _ -> state;
    };
  }

  boolean isErased() {
    return !isOpen() && content instanceof Content.OfBooking about && about.booking().isErased();
  }

  /** The state as queued; a held message that is due is queued without further conditions. */
  private Queued queued() {
    return switch (state) {
      case Queued queued -> queued;
      case Held(var until) -> new Queued(until);
      case Settled settled -> throw new IllegalStateException(id + " is " + settled.status());
    };
  }

  private Message counting(Attempts counted) {
    return new Message(id, template, content, lastNotified, counted, state, origin);
  }

  private Message in(MessageState next) {
    return new Message(id, template, content, lastNotified, attempts, next, origin);
  }
}
