package org.fsmlight.dispatch.boards;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The state of a request as its card shows it, with the version of the request. */
public record RequestOnCard(
    long version, Status status, @Nullable Instant requestedStart, Instant receivedAt) {

  /** A stage in the life of a service request. */
  public enum Status {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
  }
}
