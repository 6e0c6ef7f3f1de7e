package org.fsmlight.dispatch.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a card knows of its request, with the request's own version. */
public record RequestOnCard(
    long version, Status status, @Nullable Instant requestedStart, Instant receivedAt) {

  /** The life of a service request. */
  public enum Status {
    REQUESTED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    EXPIRED
  }
}
