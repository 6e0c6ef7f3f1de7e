package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
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
 * @param traceparent the trace it belongs to, from the call that caused it
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
    @Nullable Resend resend,
    @Nullable String traceparent) {

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
        null,
        null);
  }

  /** Belongs to that trace. */
  public Message tracedBy(@Nullable String trace) {
    return edit(this, draft -> draft.traceparent = trace);
  }

  /** The same once more, under an id of its own, so that mailboxes show it. */
  Message again(int time, String by, Instant now) {
    boolean repeatable = decided && foldable();
    Message fresh = planned(id + ".r" + time, template, content, happenedAt, now, null);
    return edit(
        fresh.tracedBy(traceparent),
        draft -> {
          draft.decided = repeatable;
          draft.told = repeatable ? told : null;
          draft.resend = new Resend(id, by);
        });
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
    return edit(
        this,
        draft -> {
          draft.template = said;
          draft.content = saying;
          draft.decided = true;
          draft.told = believing;
        });
  }

  Message claim(Lease by) {
    return edit(
        this,
        draft -> {
          draft.state = State.QUEUED;
          draft.uncertain = uncertain || lease != null; // taken over
          draft.attempts = attempts + 1;
          draft.lease = by;
          draft.dueAt = by.until();
        });
  }

  Message extend(Lease by) {
    return edit(
        this,
        draft -> {
          draft.lease = by;
          draft.dueAt = by.until();
        });
  }

  Message retry(Attempt attempt) {
    return edit(
            this,
            draft -> {
              draft.state = State.QUEUED;
              draft.reason = attempt.fault();
              draft.attempts = attempt.counted() ? attempts : Math.max(0, attempts - 1);
              draft.uncertain = uncertain || attempt.uncertain();
              draft.lease = null;
              draft.dueAt = attempt.nextAt();
            })
        .reached(attempt.reached());
  }

  Message abandoned(Instant now) {
    return edit(
        this,
        draft -> {
          draft.state = State.QUEUED;
          draft.uncertain = true;
          draft.lease = null;
          draft.dueAt = now;
        });
  }

  Message reached(Set<String> more) {
    Set<String> all = new LinkedHashSet<>(reached);
    all.addAll(more);
    return edit(this, draft -> draft.reached = Set.copyOf(all));
  }

  /** Sent, failed, withdrawn or skipped; nothing more happens to it. */
  public Message settle(State end, @Nullable String why, Instant now) {
    return edit(
        this,
        draft -> {
          draft.state = end;
          draft.reason = why;
          draft.lease = null;
          draft.settledAt = now;
        });
  }

  Message fold(Message newer, Instant now) {
    return edit(
        settle(State.FOLDED, "a newer message says it", now),
        draft -> {
          draft.uncertain = false;
          draft.into = newer.id;
        });
  }

  /** The same, naming no client: what was not sent is withdrawn, and a mail server's words go. */
  Message erased(Instant now) {
    Message over = open() ? settle(State.WITHDRAWN, "the client was erased", now) : this;
    return edit(
        over,
        draft -> {
          draft.content = erased(content);
          draft.reason = over.state == State.FAILED ? "erased with the client" : over.reason;
        });
  }

  boolean isErased() {
    return !open() && content instanceof Content.OfBooking about && about.booking().isErased();
  }

  private static Content erased(Content content) {
    return switch (content) {
      case Content.OfRequest(Booking booking, Instant start, int minutes) ->
          new Content.OfRequest(booking.erased(), start, minutes);
      case Content.OfCall(Booking booking, CallState call) ->
          new Content.OfCall(booking.erased(), call);
      case Content.OfReport(Booking booking, Instant start, int minutes, Content.Report report) ->
          new Content.OfReport(
              booking.erased(),
              start,
              minutes,
              new Content.Report(report.technician(), report.at(), null));
      default -> content; // about no client
    };
  }

  private static Message edit(Message message, Consumer<MessageDraft> changes) {
    MessageDraft draft = new MessageDraft(message);
    changes.accept(draft);
    return draft.message();
  }
}
