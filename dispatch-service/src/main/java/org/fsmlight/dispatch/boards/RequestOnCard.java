package org.fsmlight.dispatch.boards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a request as its card shows it, with the version of the request.
 *
 * @param externalRef the booking's reference in its channel's own system; absent in cards stored by
 *     an earlier release
 */
public record RequestOnCard(
    long version,
    Status status,
    @Nullable Instant requestedStart,
    Instant receivedAt,
    @Nullable String externalRef) {

  /** A stage in the life of a service request. */
  public enum Status {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
  }

  RequestOnCard erased() {
    return new RequestOnCard(version, status, requestedStart, receivedAt, null);
  }
}
