package org.fsmlight.requests.servicerequests.mongo;

import java.time.Instant;
import java.util.Objects;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Booking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.State;
import org.fsmlight.requests.servicerequests.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * The stored form of a service request: the booking as a nested document, the state as fields.
 *
 * @param decidedBy the dispatcher who accepted or declined; kept when an accepted request is
 *     withdrawn
 * @param reason the reason of the decline or the withdrawal
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

  private static final Act NONE = new Act(null, null);

  /** Actor and time of a decision or a withdrawal. */
  private record Act(@Nullable Actor by, @Nullable Instant at) {

    @Nullable String name() {
      return by == null ? null : by.value();
    }
  }

  static ServiceRequestDocument of(ServiceRequest request) {
    return switch (request.state()) {
      case State.Requested(), State.Expired() -> of(request, NONE, null, null, NONE);
      case State.Accepted(var by, var at) -> of(request, new Act(by, at), null, null, NONE);
      case State.Declined(var by, var at, var reason, var holdUntil) ->
          of(request, new Act(by, at), reason, holdUntil, NONE);
      case State.Withdrawn(var by, var at, var reason, State.Accepted(var before, var then)) ->
          of(request, new Act(before, then), reason, null, new Act(by, at));
      case State.Withdrawn(var by, var at, var reason, _) ->
          of(request, NONE, reason, null, new Act(by, at));
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
