package org.fsmlight.notification.sending;

import java.time.Duration;
import java.util.Set;
import org.fsmlight.notification.messages.SkipReason;
import org.jspecify.annotations.Nullable;

/** The result of a delivery attempt. */
public sealed interface Delivery {

  /** The mail server or push service accepted the message: SENT. */
  record Accepted(Set<String> reached) implements Delivery {}

  /** The mail server or push service will never accept the message: FAILED. */
  record Refused(String reason) implements Delivery {}

  /** There is no address or device: SKIPPED. */
  record Undeliverable(SkipReason reason) implements Delivery {}

  /** The recipient is no longer to be notified: WITHDRAWN. */
  record Obsolete(String reason) implements Delivery {}

  /**
   * The attempt has to be repeated: QUEUED.
   *
   * @param after the time that the mail server or push service asks for; absent if it named none
   * @param serviceFault whether the mail server or push service itself is faulty
   * @param counted false if the message was not handed over at all
   * @param uncertain whether the message may have been accepted nevertheless
   * @param reached ids of the devices that have received the message
   */
  record Deferred(
      String reason,
      @Nullable Duration after,
      boolean serviceFault,
      boolean counted,
      boolean uncertain,
      Set<String> reached)
      implements Delivery {}

  static Delivery accepted() {
    return new Accepted(Set.of());
  }

  /** The service cannot be reached, or refuses for now. The message was surely not delivered. */
  static Deferred unavailable(String reason, @Nullable Duration after) {
    return new Deferred(reason, after, true, true, false, Set.of());
  }

  /** The connection broke during the delivery. */
  static Deferred interrupted(String reason) {
    return new Deferred(reason, null, true, true, true, Set.of());
  }

  /** This message has to wait, while the service is well. */
  static Deferred postponed(String reason) {
    return new Deferred(reason, null, false, true, false, Set.of());
  }

  /** The message was not handed over, because the circuit breaker is open. */
  static Deferred notAttempted(String reason, Duration after) {
    return new Deferred(reason, after, false, false, false, Set.of());
  }
}
