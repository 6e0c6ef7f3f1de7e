package org.fsmlight.dispatch;

import java.util.List;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.bookings.Booking.Address;
import org.fsmlight.dispatch.bookings.Booking.Channel;
import org.fsmlight.dispatch.bookings.Booking.Client;
import org.fsmlight.dispatch.bookings.Booking.Money;
import org.fsmlight.dispatch.bookings.Booking.ServiceType;

/** Bookings for tests: two hours to set up a router. */
public final class Bookings {

  public static final int MINUTES = 120;

  private Bookings() {}

  public static Booking router() {
    return router("1001", Channel.MARKETPLACE);
  }

  public static Booking router(String number, Channel channel) {
    return new Booking(
        number,
        channel,
        new ServiceType("ROUTER", "Router set-up", null, List.of("network"), MINUTES),
        new Money(9900, "CHF"),
        new Client("Anna Muster", "anna@example.org", "+41 44 000 00 00", null, "de"),
        new Address("Seeweg 1", "8002", "Zürich", "CH"),
        null);
  }
}
