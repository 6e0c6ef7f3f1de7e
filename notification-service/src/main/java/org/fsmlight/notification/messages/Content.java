package org.fsmlight.notification.message;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message speaks of, complete: wording it needs no look at any other story. */
public sealed interface Content {

  /** Content about a booked service. */
  sealed interface OfBooking extends Content {
    Booking booking();
  }

  /** A request, with the date/time the client wishes, if any. */
  record OfRequest(Booking booking, @Nullable Instant start, int durationMinutes)
      implements OfBooking {}

  /** A call as it stood; what is said of it is decided on what is new when it is released. */
  record OfCall(Booking booking, CallState call) implements OfBooking {}

  /** What somebody reported of a request or call: said as it was, whatever follows. */
  record OfReport(Booking booking, @Nullable Instant start, int durationMinutes, Report report)
      implements OfBooking {}

  /** A technician's link to create a password; the secret stays sealed until it is sent. */
  record OfInvitation(
      String firstName,
      String lastName,
      String email,
      String language,
      String sealedToken,
      Instant expiresAt)
      implements Content {}

  /**
   * What a person is told of the way in; said in the product's name, since no company need be known
   * yet, or ever. The secret stays sealed until it is sent.
   *
   * @param company what is signed up, as given; absent when it is about no company
   * @param timeZone of that company
   * @param sealedToken absent when there is no link with a secret
   */
  record OfAccess(
      String firstName,
      String email,
      String language,
      @Nullable String company,
      @Nullable String timeZone,
      @Nullable String sealedToken,
      @Nullable Instant expiresAt)
      implements Content {}

  /**
   * Whether a technician may be assigned.
   *
   * @param version the technician's own
   * @param missing what keeps them from being verified
   */
  record OfVerification(long version, boolean verified, List<String> missing) implements Content {}

  /**
   * The words of a report.
   *
   * @param technician by name
   * @param at when the work was done
   * @param words the reason or note given
   */
  record Report(@Nullable String technician, @Nullable Instant at, @Nullable String words) {}
}
