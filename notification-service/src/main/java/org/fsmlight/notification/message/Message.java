package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message and what became of it.
 *
 * @param id of the fact, the recipient, the channel and the template: the same fact never makes a
 *     second one
 * @param reason why it failed, was withdrawn, folded or skipped; while queued, the last fault
 * @param template what was planned until {@code decided}, then what is said
 * @param happenedAt when the fact happened, by its teller's clock
 * @param dueAt when to act next; of no meaning once it is settled
 * @param lease present while an instance is sending it
 * @param uncertain it may have arrived although nobody noted it: sent again as it is, never folded
 * @param into the message it was folded into
 * @param reached devices that have it already
 * @param resend present when somebody had another message sent again
 */
public record Message(
    String id,
    Template template,
    State state,
    @Nullable String reason,
    Content content,
    boolean decided,
    @Nullable Told told,
    Instant happenedAt,
    Instant createdAt,
    @Nullable Instant holdUntil,
    Instant dueAt,
    int attempts,
    @Nullable Lease lease,
    boolean uncertain,
    @Nullable String into,
    Set<String> reached,
    @Nullable Instant settledAt,
    @Nullable Resend resend) {

  /** A message to send, after {@code holdUntil} if there is one. */
  public static Message planned(
      String id,
      Template template,
      Content content,
      Instant happenedAt,
      Instant now,
      @Nullable Instant holdUntil) {
    State state = holdUntil == null ? State.QUEUED : State.HELD;
    Instant dueAt = holdUntil == null ? now : holdUntil;
    return new Message(
        id,
        template,
        state,
        null,
        content,
        false,
        null,
        happenedAt,
        now,
        holdUntil,
        dueAt,
        0,
        null,
        false,
        null,
        Set.of(),
        null,
        null);
  }

  /** The same once more, under an id of its own, so that mailboxes show it. */
  Message again(int time, String by, Instant now) {
    boolean repeatable = decided && foldable();
    return new Message(
        id + ".r" + time,
        template,
        State.QUEUED,
        null,
        content,
        repeatable,
        repeatable ? told : null,
        happenedAt,
        now,
        null,
        now,
        0,
        null,
        false,
        null,
        Set.of(),
        null,
        new Resend(id, by));
  }

  public boolean open() {
    return state.open();
  }

  /** The version of what it speaks of; 0 when it is never folded. */
  long stateVersion() {
    return switch (content) {
      case Content.OfCall(_, CallState call) -> call.version();
      case Content.OfVerification verification -> verification.version();
      default -> 0;
    };
  }

  boolean foldable() {
    boolean ofState =
        content instanceof Content.OfCall || content instanceof Content.OfVerification;
    return ofState && state != State.SKIPPED;
  }

  boolean saysSomething() {
    return state == State.SENT || state == State.FAILED || open();
  }

  boolean isSentBy(String holder) {
    return open() && lease != null && lease.holder().equals(holder);
  }

  /** Nobody has it and nobody is sending it. */
  boolean surelyUnsent() {
    return open() && lease == null && !uncertain;
  }

  Message decide(Template said, Content saying, Told believing) {
    return with(state, said, saying, true, believing, reason, dueAt, attempts, lease, uncertain);
  }

  Message claim(Lease by) {
    boolean takenOver = uncertain || lease != null;
    return with(
        State.QUEUED,
        template,
        content,
        decided,
        told,
        reason,
        by.until(),
        attempts + 1,
        by,
        takenOver);
  }

  Message extend(Lease by) {
    return with(
        state, template, content, decided, told, reason, by.until(), attempts, by, uncertain);
  }

  Message retry(Attempt attempt) {
    int counting = attempt.counted() ? attempts : Math.max(0, attempts - 1);
    return with(
            State.QUEUED,
            template,
            content,
            decided,
            told,
            attempt.fault(),
            attempt.nextAt(),
            counting,
            null,
            uncertain || attempt.uncertain())
        .reached(attempt.reached());
  }

  Message abandoned(Instant now) {
    return with(State.QUEUED, template, content, decided, told, reason, now, attempts, null, true);
  }

  Message reached(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(reached);
    all.addAll(more);
    return new Message(
        id,
        template,
        state,
        reason,
        content,
        decided,
        told,
        happenedAt,
        createdAt,
        holdUntil,
        dueAt,
        attempts,
        lease,
        uncertain,
        into,
        Set.copyOf(all),
        settledAt,
        resend);
  }

  /** Sent, failed, withdrawn or skipped; nothing more happens to it. */
  public Message settle(State end, @Nullable String why, Instant now) {
    return new Message(
        id,
        template,
        end,
        why,
        content,
        decided,
        told,
        happenedAt,
        createdAt,
        holdUntil,
        dueAt,
        attempts,
        null,
        uncertain,
        into,
        reached,
        now,
        resend);
  }

  Message fold(Message newer, Instant now) {
    return new Message(
        id,
        template,
        State.FOLDED,
        "a newer message says it",
        content,
        decided,
        told,
        happenedAt,
        createdAt,
        holdUntil,
        dueAt,
        attempts,
        null,
        false,
        newer.id,
        reached,
        now,
        resend);
  }

  private Message with(
      State newState,
      Template newTemplate,
      Content newContent,
      boolean newDecided,
      @Nullable Told newTold,
      @Nullable String newReason,
      Instant newDueAt,
      int newAttempts,
      @Nullable Lease newLease,
      boolean newUncertain) {
    return new Message(
        id,
        newTemplate,
        newState,
        newReason,
        newContent,
        newDecided,
        newTold,
        happenedAt,
        createdAt,
        holdUntil,
        newDueAt,
        newAttempts,
        newLease,
        newUncertain,
        into,
        reached,
        settledAt,
        resend);
  }
}
