package org.fsmlight.dispatch.boards;

import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Instant;
import java.util.List;
import org.fsmlight.dispatch.Bookings;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.CallOnCard.TechnicianOnCard;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Task;

/** Cards for tests. */
final class Cards {

  static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");
  static final TechnicianOnCard QUALIFIED = new TechnicianOnCard(ADA, "Ada", true);
  static final TechnicianOnCard NO_LONGER = new TechnicianOnCard(ADA, "Ada", false);

  private Cards() {}

  static BoardCard blank(String number) {
    return BoardCard.blank(
        new ServiceCallId("call-" + number),
        COMPANY,
        Bookings.router(number, Booking.Channel.MARKETPLACE));
  }

  static RequestOnCard request(long version, RequestOnCard.Status status, Instant requestedStart) {
    return new RequestOnCard(version, status, requestedStart, TEN.minusSeconds(86_400), "shop-77");
  }

  static RequestOnCard request(long version, String externalRef) {
    return new RequestOnCard(
        version, RequestOnCard.Status.REQUESTED, null, TEN.minusSeconds(86_400), externalRef);
  }

  static CallOnCard call(
      long version,
      CallStatus status,
      Instant start,
      TechnicianOnCard technician,
      boolean clientCalled) {
    var open = Task.open(start != null, technician != null && technician.qualified(), clientCalled);
    return new CallOnCard(
        version, status, start, Bookings.MINUTES, technician, open, List.of(), null);
  }
}
