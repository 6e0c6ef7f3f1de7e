package org.fsmlight.notification.calls.mongo;

import java.time.Instant;
import java.util.Map;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.CallReplica;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.calls.ServiceProjection;
import org.fsmlight.notification.calls.ServiceProjection.WishedTime;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.messages.CallState.End;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A request and its call as stored. They share the id, but not the version.
 *
 * @param successors ids of the requests redistributed from this one
 */
record CallDocument(
    @Id String id,
    @Nullable RequestPart request,
    @Nullable CallPart call,
    @Nullable Map<String, String> successors) {

  ServiceProjection projection() {
    return new ServiceProjection(
        request == null ? null : request.status(),
        booking(),
        request == null ? null : request.wished(),
        callState());
  }

  boolean isDecided() {
    return request != null && !request.undecided();
  }

  @Nullable CallState callState() {
    return call == null ? null : call.state();
  }

  private @Nullable BookingSummary booking() {
    if (call != null && call.booking() != null) {
      return call.booking();
    }
    return request == null ? null : request.booking();
  }

  /**
   * A request.
   *
   * @param accepted absent in older documents, as are {@code booking} and {@code durationMinutes}
   */
  record RequestPart(
      long version,
      boolean undecided,
      @Nullable Boolean accepted,
      @Nullable BookingSummary booking,
      @Nullable Instant start,
      @Nullable Integer durationMinutes) {

    static RequestPart of(RequestReplica request) {
      return new RequestPart(
          request.version(),
          request.isUndecided(),
          request.isAccepted(),
          request.booking(),
          request.start(),
          request.durationMinutes());
    }

    boolean isAccepted() {
      return Boolean.TRUE.equals(accepted);
    }

    Status status() {
      if (undecided) {
        return Status.UNDECIDED;
      }
      return isAccepted() ? Status.ACCEPTED : Status.CLOSED;
    }

    @Nullable WishedTime wished() {
      return durationMinutes == null ? null : new WishedTime(start, durationMinutes);
    }
  }

  /**
   * A call.
   *
   * @param booking absent in older documents
   */
  record CallPart(
      long version,
      @Nullable End end,
      @Nullable Instant start,
      int durationMinutes,
      @Nullable String technicianId,
      @Nullable BookingSummary booking) {

    static CallPart of(CallReplica call) {
      var state = call.state();
      return new CallPart(
          state.version(),
          state.end(),
          state.start(),
          state.durationMinutes(),
          state.technicianId(),
          call.booking());
    }

    CallState state() {
      return new CallState(version, end, start, durationMinutes, technicianId);
    }
  }
}
