package org.fsmlight.requests.request.web;

import java.time.Instant;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.request.Booking;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.State;
import org.jspecify.annotations.Nullable;

/**
 * A service request as its readers see it.
 *
 * @param decidedAt when it was accepted or declined
 * @param reason of the decline or the withdrawal
 * @param holdUntil when a decline becomes final
 * @param serviceCall where the call will be, once the request is accepted
 * @param callStatus how far the call is, as soon as that rules a withdrawal out
 * @param redistributedTo the request made of this one, for operators and the channel
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
    @Nullable Instant withdrawnAt,
    @Nullable String reason,
    @Nullable Instant holdUntil,
    @Nullable String serviceCall,
    @Nullable String callStatus,
    @Nullable String redistributedFrom,
    @Nullable String redistributedTo) {

  /** What the request itself says. */
  static ServiceRequestRepresentation of(ServiceRequest request) {
    return of(request, Progress.NOT_BEGUN, null);
  }

  static ServiceRequestRepresentation of(
      ServiceRequest request, Progress call, @Nullable RequestId successor) {
    var booking = request.booking();
    var story = Story.of(request.state());
    return new ServiceRequestRepresentation(
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
        story.decidedAt,
        story.withdrawnAt,
        story.reason,
        story.holdUntil,
        story.accepted ? "/api/service-calls/" + request.id().value() : null,
        call == Progress.NOT_BEGUN ? null : call.name(),
        value(request.redistributedFrom()),
        value(successor));
  }

  private static @Nullable String value(@Nullable RequestId id) {
    return id == null ? null : id.value();
  }

  /** What has happened to it, as far as it shows. */
  private record Story(
      boolean accepted,
      @Nullable Instant decidedAt,
      @Nullable Instant withdrawnAt,
      @Nullable String reason,
      @Nullable Instant holdUntil) {

    static Story of(State state) {
      return switch (state) {
        case State.Requested(), State.Expired() -> new Story(false, null, null, null, null);
        case State.Accepted(_, var at) -> new Story(true, at, null, null, null);
        case State.Declined(_, var at, var reason, var holdUntil) ->
            new Story(false, at, null, reason, holdUntil);
        case State.Withdrawn(_, var at, var reason, State.Accepted(_, var acceptedAt)) ->
            new Story(true, acceptedAt, at, reason, null);
        case State.Withdrawn(_, var at, var reason, _) -> new Story(false, null, at, reason, null);
      };
    }
  }
}
