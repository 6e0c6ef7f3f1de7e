package org.fsmlight.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a message speaks of, complete: wording it needs no look at any other story. */
public sealed interface Content {

  /** A request, with the date/time the client wishes, if any. */
  record OfRequest(Booking booking, @Nullable Instant start, int durationMinutes)
      implements Content {}

  /** A call as it stood; what is said of it is decided on what is new when it is released. */
  record OfCall(Booking booking, CallState call) implements Content {}

  /** A technician's link to create a password; the secret stays sealed until it is sent. */
  record OfInvitation(
      String firstName,
      String lastName,
      String email,
      String language,
      String sealedToken,
      Instant expiresAt)
      implements Content {}
}
