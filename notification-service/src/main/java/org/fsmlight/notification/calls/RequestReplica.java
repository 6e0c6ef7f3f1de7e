package org.fsmlight.notification.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The replica of a request.
 *
 * @param version the version of the request; the higher one is newer
 * @param redistributedFrom the request that this one was made from, if any
 * @param start the date/time that the client wishes, if any
 */
public record RequestReplica(
    String id,
    long version,
    Status status,
    @Nullable String redistributedFrom,
    BookingSummary booking,
    @Nullable Instant start,
    int durationMinutes) {

  public boolean isUndecided() {
    return status == Status.UNDECIDED;
  }

  public boolean isAccepted() {
    return status == Status.ACCEPTED;
  }

  /** The company's decision. */
  public enum Status {
    UNDECIDED,
    ACCEPTED,
    /** Declined, withdrawn or expired. */
    CLOSED
  }
}
