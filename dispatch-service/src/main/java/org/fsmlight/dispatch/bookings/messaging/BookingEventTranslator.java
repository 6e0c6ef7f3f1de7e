package org.fsmlight.dispatch.bookings.messaging;

import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.Money;
import org.fsmlight.events.ServiceCall;
import org.fsmlight.events.ServiceRequest;
import org.fsmlight.events.ServiceType;
import org.jspecify.annotations.Nullable;

/** Reads the booking from events of requests and calls. Shared by messaging packages only. */
public final class BookingEventTranslator {

  private BookingEventTranslator() {}

  public static Booking booking(ServiceRequest request) {
    return new Booking(
        request.number(),
        channel(request.channel()),
        serviceType(request.serviceType()),
        price(request.price()),
        client(request.client()),
        address(request.address()),
        request.note());
  }

  public static Booking booking(ServiceCall call) {
    return new Booking(
        call.number(),
        channel(call.channel()),
        serviceType(call.serviceType()),
        price(call.price()),
        client(call.client()),
        address(call.address()),
        call.clientNote());
  }

  /** A duration of at least one minute, whatever the event says: a listener must not fail on it. */
  public static int minutes(int published) {
    return Math.max(1, published);
  }

  private static Booking.Channel channel(Channel channel) {
    return Booking.Channel.valueOf(channel.name());
  }

  private static Booking.ServiceType serviceType(ServiceType type) {
    return new Booking.ServiceType(
        type.code(),
        type.name(),
        type.description(),
        type.requiredSkills(),
        minutes(type.durationMinutes()));
  }

  private static Booking.@Nullable Money price(@Nullable Money price) {
    return price == null ? null : new Booking.Money(price.amountMinor(), price.currency());
  }

  private static Booking.Client client(Client client) {
    return new Booking.Client(
        client.name(), client.email(), client.phone(), client.phoneE164(), client.language());
  }

  private static Booking.Address address(Address at) {
    return new Booking.Address(at.street(), at.postalCode(), at.city(), at.country());
  }
}
