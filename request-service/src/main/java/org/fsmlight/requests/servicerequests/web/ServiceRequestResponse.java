package org.fsmlight.requests.servicerequests.web;

import java.time.Instant;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.jspecify.annotations.Nullable;

/**
 * A service request.
 *
 * @param decidedAt the time of the acceptance or the decline
 * @param reason the reason of the decline or the withdrawal
 * @param holdUntil the time at which a decline becomes final
 * @param serviceCall the path of the call, once the request is accepted
 * @param callStatus the progress of the call, once it rules out a withdrawal
 * @param redistributedTo the request that offers the booking again; only for operators and the
 *     channel
 */
record ServiceRequestResponse(
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
    @Nullable Instant withdrawnAt,
    @Nullable String reason,
    @Nullable Instant holdUntil,
    @Nullable String serviceCall,
    @Nullable String callStatus,
    @Nullable String redistributedFrom,
    @Nullable String redistributedTo) {

  /** The response without the progress of the call and without a successor. */
  static ServiceRequestResponse of(ServiceRequest request) {
    return of(request, CallProgress.NOT_BEGUN, null);
  }

  static ServiceRequestResponse of(
      ServiceRequest request, CallProgress call, @Nullable RequestId successor) {
    var booking = request.booking();
    var history = Hihistory.of(request.state());
    return new ServiceRequestResponse(
        request.id().value(),
        request.number(),
        request.state().status().name(),
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
        history.decidedAt,
        history.withdrawnAt,
        history.reason,
        history.holdUntil,
        history.accepted ? "/api/service-calls/" + request.id().value() : null,
        call == CallProgress.NOT_BEGUN ? null : call.name(),
        value(request.redistributedFrom()),
        value(successor));
  }

  private static @Nullable String value(@Nullable RequestId id) {
    return id == null ? null : id.value();
  }

  /** The fields that follow from the state. */
  private record Hihistory(
      boolean accepted,
      @Nullable Instant decidedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String reason,
      @Nullable Instant holdUntil) {

    static Hihistory of(State state) {
      return switch (state) {
        case State.Requested(), State.Expired() -> new Hihistory(false, null, null, null, null);
        case State.Accepted(_, var at) -> new Hihistory(true, at, null, null, null);
        case State.Declined(_, var at, var reason, var holdUntil) ->
            new Hihistory(false, at, null, reason, holdUntil);
        case State.Withdrawn(_, var at, var reason, State.Accepted(_, var acceptedAt)) ->
            new Hihistory(true, acceptedAt, at, reason, null);
        case State.Withdrawn(_, var at, var reason, _) ->
            new Hihistory(false, null, at, reason, null);
      };
    }
  }
}
