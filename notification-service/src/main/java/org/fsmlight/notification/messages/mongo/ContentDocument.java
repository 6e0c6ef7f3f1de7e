package org.fsmlight.notification.messages.mongo;

import java.time.Instant;
import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.Content;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a message document that hold its content; the present ones define its kind.
 *
 * @param start present only with a booking and without a call
 */
record ContentDocument(
    @Nullable Booking booking,
    @Nullable CallState call,
    @Nullable Instant start,
    int durationMinutes,
    Content.@Nullable OfInvitation invitation,
    Content.@Nullable OfVerification verification,
    Content.@Nullable OfAccess access,
    Content.@Nullable Report report) {

  static ContentDocument of(Content content) {
    return switch (content) {
      case Content.OfRequest(var booking, var start, var minutes) ->
          new ContentDocument(booking, null, start, minutes, null, null, null, null);
      case Content.OfCall(var booking, var call) ->
          new ContentDocument(booking, call, null, 0, null, null, null, null);
      case Content.OfReport(var booking, var start, var minutes, var report) ->
          new ContentDocument(booking, null, start, minutes, null, null, null, report);
      case Content.OfInvitation invitation ->
          new ContentDocument(null, null, null, 0, invitation, null, null, null);
      case Content.OfVerification verification ->
          new ContentDocument(null, null, null, 0, null, verification, null, null);
      case Content.OfAccess access ->
          new ContentDocument(null, null, null, 0, null, null, access, null);
    };
  }

  Content content() {
    if (invitation != null) {
      return invitation;
    }
    if (verification != null) {
      return verification;
    }
    if (access != null) {
      return access;
    }
    if (booking == null) {
      throw new IllegalStateException("a stored message has no content");
    }
    if (report != null) {
      return new Content.OfReport(booking, start, durationMinutes, report);
    }
    return call == null
        ? new Content.OfRequest(booking, start, durationMinutes)
        : new Content.OfCall(booking, call);
  }
}
