package org.fsmlight.requests.request.mongo;

import java.time.Instant;
import java.util.Objects;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Booking;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.State;
import org.fsmlight.requests.request.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A service request as it is stored: what was booked as one piece, its state spread out.
 *
 * @param decidedBy who accepted or declined; stays when an accepted request is withdrawn
 * @param reason of the decline or the withdrawal
 */
record ServiceRequestDocument(
    @Id String id,
    long version,
    String number,
    String postedBy,
    Booking booking,
    Instant receivedAt,
    @Nullable String redistributedFrom,
    Status status,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable Instant holdUntil,
    @Nullable String withdrawnBy,
    @Nullable Instant withdrawnAt) {

  private static final Act NOBODY = new Act(null, null);

  /** Who did something, and when. */
  private record Act(@Nullable Actor by, @Nullable Instant at) {

    @Nullable String name() {
      return by == null ? null : by.value();
    }
  }

  static ServiceRequestDocument of(ServiceRequest request) {
    return switch (request.state()) {
      case State.Requested(), State.Expired() -> of(request, NOBODY, null, null, NOBODY);
      case State.Accepted(var by, var at) -> of(request, new Act(by, at), null, null, NOBODY);
      case State.Declined(var by, var at, var reason, var holdUntil) ->
          of(request, new Act(by, at), reason, holdUntil, NOBODY);
      case State.Withdrawn(var by, var at, var reason, State.Accepted(var before, var then)) ->
          of(request, new Act(before, then), reason, null, new Act(by, at));
      case State.Withdrawn(var by, var at, var reason, _) ->
          of(request, NOBODY, reason, null, new Act(by, at));
    };
  }

  private static ServiceRequestDocument of(
      ServiceRequest request,
      Act decision,
      @Nullable String reason,
      @Nullable Instant holdUntil,
      Act withdrawal) {
    var redistributedFrom = request.redistributedFrom();
    return new ServiceRequestDocument(
        request.id().value(),
        request.version(),
        request.number(),
        request.postedBy(),
        request.booking(),
        request.receivedAt(),
        redistributedFrom == null ? null : redistributedFrom.value(),
        request.state().status(),
        decision.name(),
        decision.at(),
        reason,
        holdUntil,
        withdrawal.name(),
        withdrawal.at());
  }

  ServiceRequest request() {
    return new ServiceRequest(
        new RequestId(id),
        version,
        number,
        postedBy,
        booking,
        receivedAt,
        redistributedFrom == null ? null : new RequestId(redistributedFrom),
        state());
  }

  private State state() {
    return switch (status) {
      case REQUESTED -> new State.Requested();
      case ACCEPTED -> accepted();
      case DECLINED ->
          new State.Declined(
              actor(decidedBy), stored(decidedAt), stored(reason), stored(holdUntil));
      case WITHDRAWN ->
          new State.Withdrawn(
              actor(withdrawnBy),
              stored(withdrawnAt),
              stored(reason),
              decidedBy == null ? null : accepted());
      case EXPIRED -> new State.Expired();
    };
  }

  private State.Accepted accepted() {
    return new State.Accepted(actor(decidedBy), stored(decidedAt));
  }

  private Actor actor(@Nullable String value) {
    return new Actor(stored(value));
  }

  private <T> T stored(@Nullable T value) {
    return Objects.requireNonNull(
        value, () -> "Service request " + id + " lacks a part of its state");
  }
}
