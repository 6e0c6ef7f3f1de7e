package org.fsmlight.requests.request.mongo;

import java.time.Instant;
import java.util.Objects;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Booking;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.State;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** A service request as it is stored: what was booked as one piece, its state spread out. */
record ServiceRequestDocument(
    @Id String id,
    long version,
    String number,
    String postedBy,
    Booking booking,
    Instant receivedAt,
    Status status,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    @Nullable Instant holdUntil) {

  enum Status {
    REQUESTED,
    ACCEPTED,
    DECLINED
  }

  static ServiceRequestDocument of(ServiceRequest request) {
    return switch (request.state()) {
      case State.Requested() -> of(request, Status.REQUESTED, null, null, null, null);
      case State.Accepted(Actor by, Instant at) -> of(request, Status.ACCEPTED, by, at, null, null);
      case State.Declined(Actor by, Instant at, String reason, Instant holdUntil) ->
          of(request, Status.DECLINED, by, at, reason, holdUntil);
    };
  }

  private static ServiceRequestDocument of(
      ServiceRequest request,
      Status status,
      @Nullable Actor by,
      @Nullable Instant at,
      @Nullable String reason,
      @Nullable Instant holdUntil) {
    return new ServiceRequestDocument(
        request.id().value(),
        request.version(),
        request.number(),
        request.postedBy(),
        request.booking(),
        request.receivedAt(),
        status,
        by == null ? null : by.value(),
        at,
        reason,
        holdUntil);
  }

  ServiceRequest request() {
    return new ServiceRequest(
        new RequestId(id), version, number, postedBy, booking, receivedAt, state());
  }

  private State state() {
    return switch (status) {
      case REQUESTED -> new State.Requested();
      case ACCEPTED -> new State.Accepted(actor(), stored(decidedAt));
      case DECLINED ->
          new State.Declined(actor(), stored(decidedAt), stored(reason), stored(holdUntil));
    };
  }

  private Actor actor() {
    return new Actor(stored(decidedBy));
  }

  private <T> T stored(@Nullable T value) {
    return Objects.requireNonNull(
        value, () -> "Service request " + id + " lacks a part of its state");
  }
}
