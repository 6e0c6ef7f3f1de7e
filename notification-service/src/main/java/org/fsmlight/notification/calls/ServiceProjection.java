package org.fsmlight.notification.calls;

import java.time.Instant;
import org.fsmlight.notification.messages.CallState;
import org.jspecify.annotations.Nullable;

/**
 * A request and its call, merged from their replicas.
 *
 * @param status absent until an event of the request has been consumed
 * @param booking absent in replicas stored before it was recorded
 * @param wished absent like {@code booking}
 * @param call absent until an event of the call has been consumed
 */
public record ServiceProjection(
    RequestReplica.@Nullable Status status,
    @Nullable BookingSummary booking,
    @Nullable WishedTime wished,
    @Nullable CallState call) {

  public static final ServiceProjection UNKNOWN = new ServiceProjection(null, null, null, null);

  /**
   * The time that the client wishes; the plan of the call when it is opened.
   *
   * @param start absent if the client named none
   */
  public record WishedTime(@Nullable Instant start, int durationMinutes) {}
}
