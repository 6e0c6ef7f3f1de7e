package org.fsmlight.notification.calls;

import org.fsmlight.notification.messages.Booking;

/**
 * The parts of a booking that determine who is notified, without personal data.
 *
 * @param amazon whether Amazon writes to the client
 * @param clientHasEmail whether the client left a mail address
 */
public record BookingSummary(String companyId, boolean amazon, boolean clientHasEmail) {

  public static BookingSummary of(Booking booking) {
    return new BookingSummary(
        booking.companyId(), booking.amazon(), booking.client().email() != null);
  }
}
