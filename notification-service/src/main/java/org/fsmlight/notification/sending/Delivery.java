package org.fsmlight.notification.sending;

import java.time.Duration;
import java.util.Set;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.SkipReason;
import org.jspecify.annotations.Nullable;

/** The result of a delivery attempt. */
public sealed interface Delivery {

  /**
   * The mail server or push service accepted the message: SENT.
   *
   * @param shortfall the reason for which some devices did not accept it; absent if all did
   */
  record Accepted(ReachedDevices devices, @Nullable String shortfall) implements Delivery {

    public Accepted(Set<String> reached) {
      this(ReachedDevices.reached(reached), null);
    }
  }

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
   * @param serviceFault whether the mail server or push service itself is faulty; otherwise the
   *     fault concerns this recipient or device only
   * @param counted false if the message was not handed over at all
   * @param uncertain whether the message may have been accepted nevertheless
   * @param devices the devices that were tried
   */
  record Deferred(
      String reason,
      @Nullable Duration after,
      boolean serviceFault,
      boolean counted,
      boolean uncertain,
      ReachedDevices devices)
      implements Delivery {

    Deferred after(Duration pause) {
      return new Deferred(reason, pause, serviceFault, counted, uncertain, devices);
    }
  }

  static Delivery accepted() {
    return new Accepted(ReachedDevices.NONE, null);
  }

  /** The service cannot be reached, or refuses for now. The message was surely not delivered. */
  static Deferred unavailable(String reason, @Nullable Duration after) {
    return new Deferred(reason, after, true, true, false, ReachedDevices.NONE);
  }

  /** The delivery failed by an unexpected exception, which says nothing about the service. */
  static Deferred faultOfOurs() {
    return new Deferred("a fault of ours", null, false, true, true, ReachedDevices.NONE);
  }

  /** The connection broke during the delivery. */
  static Deferred interrupted(String reason) {
    return new Deferred(reason, null, true, true, true, ReachedDevices.NONE);
  }

  /** This message has to wait, while the service is well. */
  static Deferred postponed(String reason) {
    return postponed(reason, null);
  }

  /** The recipient or device does not accept messages for now, while the service is well. */
  static Deferred postponed(String reason, @Nullable Duration after) {
    return new Deferred(reason, after, false, true, false, ReachedDevices.NONE);
  }

  /** The message was not handed over: the circuit breaker is open, or the recipient has a pause. */
  static Deferred notAttempted(String reason, Duration after) {
    return new Deferred(reason, after, false, false, false, ReachedDevices.NONE);
  }
}
