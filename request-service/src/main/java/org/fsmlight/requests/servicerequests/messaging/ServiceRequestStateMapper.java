package org.fsmlight.requests.servicerequests.messaging;

import java.time.Instant;
import org.fsmlight.events.Address;
import org.fsmlight.events.Channel;
import org.fsmlight.events.Client;
import org.fsmlight.events.Money;
import org.fsmlight.events.ServiceRequestStatus;
import org.fsmlight.events.ServiceType;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.fsmlight.requests.servicerequests.Status;
import org.jspecify.annotations.Nullable;

/** Maps a service request to the public state that each of its events contains. */
final class ServiceRequestStateMapper {

  private ServiceRequestStateMapper() {}

  static org.fsmlight.events.ServiceRequest of(ServiceRequest request) {
    return switch (request.state()) {
      case State.Requested(), State.Expired() -> of(request, null, null, null);
      case State.Accepted(var by, var at) -> of(request, by, at, null);
      case State.Declined(var by, var at, var reason, _) -> of(request, by, at, reason);
      case State.Withdrawn(_, _, var reason, State.Accepted(var by, var at)) ->
          of(request, by, at, reason);
      case State.Withdrawn withdrawn -> of(request, null, null, withdrawn.reason());
    };
  }

  private static org.fsmlight.events.ServiceRequest of(
      ServiceRequest request,
      @Nullable Actor decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason) {
    var booking = request.booking();
    var redistributedFrom = request.redistributedFrom();
    return new org.fsmlight.events.ServiceRequest(
        request.id().value(),
        request.version(),
        request.companyId().value(),
        request.number(),
        status(request.state().status()),
        channel(booking.channel()),
        booking.externalRef(),
        serviceType(booking.serviceType()),
        price(booking.price()),
        client(booking.client()),
        address(booking.address()),
        booking.requestedStart(),
        booking.note(),
        booking.respondBy(),
        request.receivedAt(),
        decidedBy == null ? null : decidedBy.id(),
        decidedAt,
        reason,
        redistributedFrom == null ? null : redistributedFrom.value());
  }

  private static ServiceRequestStatus status(Status status) {
    return switch (status) {
      case REQUESTED -> ServiceRequestStatus.REQUESTED;
      case ACCEPTED -> ServiceRequestStatus.ACCEPTED;
      case DECLINED -> ServiceRequestStatus.DECLINED;
      case WITHDRAWN -> ServiceRequestStatus.WITHDRAWN;
      case EXPIRED -> ServiceRequestStatus.EXPIRED;
    };
  }

  private static Channel channel(Booking.Channel channel) {
    return switch (channel) {
      case MARKETPLACE -> Channel.MARKETPLACE;
      case AMAZON -> Channel.AMAZON;
      case DIRECT -> Channel.DIRECT;
    };
  }

  private static ServiceType serviceType(Booking.ServiceType type) {
    return new ServiceType(
        type.code(),
        type.name(),
        type.description(),
        type.requiredSkills(),
        type.durationMinutes());
  }

  private static @Nullable Money price(Booking.@Nullable Money price) {
    return price == null ? null : new Money(price.amountMinor(), price.currency());
  }

  private static Client client(Booking.Client client) {
    return new Client(
        client.name(), client.email(), client.phone(), client.phoneE164(), client.language());
  }

  private static Address address(Booking.Address address) {
    return new Address(address.street(), address.postalCode(), address.city(), address.country());
  }
}
