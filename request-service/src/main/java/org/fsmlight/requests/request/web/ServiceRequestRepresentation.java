package org.fsmlight.requests.request.web;

import java.time.Instant;
import org.fsmlight.requests.request.Booking;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.State;
import org.jspecify.annotations.Nullable;

/**
 * A service request as its readers see it.
 *
 * @param holdUntil when a decline becomes final
 * @param serviceCall where the call will be, once the request is accepted
 */
record ServiceRequestRepresentation(
    String id,
    String number,
    String status,
    long version,
    String companyId,
    Booking.Channel channel,
    @Nullable String externalRef,
    Booking.ServiceType serviceType,
    Booking.@Nullable Money price,
    Booking.Client client,
    Booking.Address address,
    @Nullable Instant requestedStart,
    @Nullable String note,
    @Nullable Instant respondBy,
    Instant receivedAt,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable Instant holdUntil,
    @Nullable String serviceCall) {

  static ServiceRequestRepresentation of(ServiceRequest request) {
    return switch (request.state()) {
      case State.Requested() -> of(request, "REQUESTED", null, null, null, null);
      case State.Accepted(_, Instant at) ->
          of(request, "ACCEPTED", at, null, null, "/api/service-calls/" + request.id().value());
      case State.Declined(_, Instant at, String reason, Instant holdUntil) ->
          of(request, "DECLINED", at, reason, holdUntil, null);
    };
  }

  private static ServiceRequestRepresentation of(
      ServiceRequest request,
      String status,
      @Nullable Instant decidedAt,
      @Nullable String reason,
      @Nullable Instant holdUntil,
      @Nullable String serviceCall) {
    var booking = request.booking();
    return new ServiceRequestRepresentation(
        request.id().value(),
        request.number(),
        status,
        request.version(),
        request.companyId().value(),
        booking.channel(),
        booking.externalRef(),
        booking.serviceType(),
        booking.price(),
        booking.client(),
        booking.address(),
        booking.requestedStart(),
        booking.note(),
        booking.respondBy(),
        request.receivedAt(),
        decidedAt,
        reason,
        holdUntil,
        serviceCall);
  }
}
