package org.fsmlight.notification.calls;

import org.fsmlight.notification.messages.Booking;
import org.fsmlight.notification.messages.CallState;

/** The replica of a call. */
public record CallReplica(String id, CallState state, BookingSummary booking) {

  public static CallReplica of(Booking booking, CallState state) {
    return new CallReplica(booking.id(), state, BookingSummary.of(booking));
  }
}
