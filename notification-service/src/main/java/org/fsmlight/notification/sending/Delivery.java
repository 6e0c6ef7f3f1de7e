package org.fsmlight.notification.sending;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What came of handing a message over. */
public sealed interface Delivery {

  /** The other side took it. */
  record Accepted(Set<String> reached) implements Delivery {}

  /** It will never take this one: FAILED. */
  record Refused(String why) implements Delivery {}

  /** There is nowhere to send it: SKIPPED. */
  record Nowhere(String why) implements Delivery {}

  /** Nobody is to hear it any more: WITHDRAWN. */
  record Obsolete(String why) implements Delivery {}

  /**
   * Not now: queued again.
   *
   * @param after how long the other side wants to be left alone; absent when it didn't say
   * @param fault the other side is ailing, as opposed to us not being ready
   * @param counted false when it was not even tried
   * @param uncertain it may have taken the message nevertheless
   * @param reached devices that have it already
   */
  record Later(
      String why,
      @Nullable Duration after,
      boolean fault,
      boolean counted,
      boolean uncertain,
      Set<String> reached)
      implements Delivery {}

  static Delivery accepted() {
    return new Accepted(Set.of());
  }

  /** The other side could not be reached or said to come back later; surely not delivered. */
  static Later unavailable(String why, @Nullable Duration after) {
    return new Later(why, after, true, true, false, Set.of());
  }

  /** The connection broke in the middle. */
  static Later brokenOff(String why) {
    return new Later(why, null, true, true, true, Set.of());
  }

  /** This one alone has to wait; the other side is well. */
  static Later notNow(String why) {
    return new Later(why, null, false, true, false, Set.of());
  }

  /** Something we need was not heard of yet. */
  static Later notReady(String why) {
    return new Later(why, null, false, true, false, Set.of());
  }

  /** Not tried: the other side is given a rest. */
  static Later notTried(String why, Duration after) {
    return new Later(why, after, false, false, false, Set.of());
  }
}
