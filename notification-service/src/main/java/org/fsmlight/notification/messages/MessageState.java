package org.fsmlight.notification.messages;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The delivery state of a message: open until it is settled, and never open again. Sent messages
 * pass through {@link Queued}.
 */
public sealed interface MessageState {

  /** The status under which interfaces and the store show the state. */
  MessageStatus status();

  /** The reason for the state; while queued, the fault of the last attempt. */
  default @Nullable String reason() {
    return null;
  }

  /** The message is still to be decided or sent. */
  sealed interface Open extends MessageState {

    /** The time of the next action. */
    Instant dueAt();
  }

  /** Nothing more happens to the message. */
  sealed interface Settled extends MessageState {

    Instant at();
  }

  /** The change that led to the message can still be undone. */
  record Held(Instant until) implements Open {
    @Override
    public MessageStatus status() {
      return MessageStatus.HELD;
    }

    @Override
    public Instant dueAt() {
      return until;
    }
  }

  /**
   * The message is to be sent, or is being sent.
   *
   * @param dueAt the time of the next attempt; while leased, the end of the lease
   * @param lease present while an instance is sending the message
   * @param uncertain whether the message may have arrived although no delivery is recorded; such a
   *     message is repeated unchanged and never folded
   * @param fault the fault of the last attempt
   */
  record Queued(Instant dueAt, @Nullable Lease lease, boolean uncertain, @Nullable String fault)
      implements Open {

    Queued(Instant dueAt) {
      this(dueAt, null, false, null);
    }

    @Override
    public MessageStatus status() {
      return MessageStatus.QUEUED;
    }

    @Override
    public @Nullable String reason() {
      return fault;
    }

    boolean isLeasedBy(String holder) {
      return lease != null && lease.holder().equals(holder);
    }

    /** Nobody has received the message, and no instance is sending it. */
    boolean isSurelyUnsent() {
      return lease == null && !uncertain;
    }
  }

  /**
   * The mail server or push service accepted the message.
   *
   * @param shortfall the reason for which it did not reach every device; absent if it did
   */
  record Sent(Instant at, @Nullable String shortfall) implements Settled {

    public Sent(Instant at) {
      this(at, null);
    }

    @Override
    public @Nullable String reason() {
      return shortfall;
    }

    @Override
    public MessageStatus status() {
      return MessageStatus.SENT;
    }
  }

  /** The message was refused, or attempts to send it were given up. */
  record Failed(String reason, Instant at) implements Settled {
    @Override
    public MessageStatus status() {
      return MessageStatus.FAILED;
    }
  }

  /**
   * The message was no longer news when it was due.
   *
   * @param foldedInto the message it had been folded into before; absent if it had not
   */
  record Withdrawn(String reason, Instant at, @Nullable String foldedInto) implements Settled {
    @Override
    public MessageStatus status() {
      return MessageStatus.WITHDRAWN;
    }
  }

  /**
   * A newer message was sent in its place.
   *
   * @param into the id of the newer message
   */
  record Folded(String into, Instant at) implements Settled {

    private static final String REASON = "a newer message says it";

    @Override
    public MessageStatus status() {
      return MessageStatus.FOLDED;
    }

    @Override
    public String reason() {
      return REASON;
    }
  }

  /** The message was never to be delivered; the ledger shows the reason. */
  record Skipped(String reason, Instant at) implements Settled {
    @Override
    public MessageStatus status() {
      return MessageStatus.SKIPPED;
    }
  }
}
