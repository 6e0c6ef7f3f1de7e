package org.fsmlight.notification.messages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The subject of a message, complete: wording it needs no other data. */
public sealed interface Content {

  /** Content about a booked service. */
  sealed interface OfBooking extends Content {
    Booking booking();
  }

  /** A request, with the date/time that the client wishes, if any. */
  record OfRequest(Booking booking, @Nullable Instant start, int durationMinutes)
      implements OfBooking {}

  /**
   * A call in the state that led to the message. Until the message is decided, a newer state
   * replaces it.
   */
  record OfCall(Booking booking, CallState call) implements OfBooking {}

  /** A report about a request or call; sent as it was given, whatever happens afterwards. */
  record OfReport(Booking booking, @Nullable Instant start, int durationMinutes, Report report)
      implements OfBooking {}

  /** A person's link to create a password. The token stays sealed until the message is sent. */
  record OfInvitation(
      String firstName,
      String lastName,
      String email,
      String language,
      String sealedToken,
      Instant expiresAt)
      implements Content {}

  /**
   * A message about the access to an account. It is sent in the product's name, because no company
   * may be known. The token stays sealed until the message is sent.
   *
   * @param company the name of the company being signed up; absent if the message is about none
   * @param timeZone the time zone of that company
   * @param sealedToken absent if the message has no link with a token
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
   * @param version the version of the technician
   * @param missing codes of what the technician lacks to be verified
   */
  record OfVerification(long version, boolean verified, List<String> missing) implements Content {}

  /**
   * The particulars of a report.
   *
   * @param technician the technician's name
   * @param at the time at which the work was completed
   * @param words the reason or note that was given
   */
  record Report(@Nullable String technician, @Nullable Instant at, @Nullable String words) {}

  /** Returns the content without personal data of the client. */
  default Content erased() {
    return switch (this) {
      case OfRequest(var booking, var start, var minutes) ->
          new OfRequest(booking.erased(), start, minutes);
      case OfCall(var booking, var call) -> new OfCall(booking.erased(), call);
      case OfReport(var booking, var start, var minutes, var report) ->
          new OfReport(
              booking.erased(), start, minutes, new Report(report.technician(), report.at(), null));
      case OfInvitation _, OfAccess _, OfVerification _ -> this;
    };
  }
}
