package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.calls.TooLate;
import org.fsmlight.dispatch.calls.Trail;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A service call as it is stored.
 *
 * @param version the call's revision, which guards every write
 * @param callVersion the call's version, as clients and events see it
 * @param end of the work, for queries
 * @param status for queries; it follows from the rest
 * @param trail absent, like what follows, in calls that an earlier release stored
 */
record ServiceCallDocument(
    @Id String id,
    long version,
    long callVersion,
    String company,
    Booking booking,
    @Nullable Instant start,
    @Nullable Instant end,
    int durationMinutes,
    StateDocument.@Nullable Assigned technician,
    boolean clientCalled,
    StateDocument.@Nullable Work work,
    Instant acceptedAt,
    @Nullable String acceptedBy,
    CallStatus status,
    @Nullable TrailDocument trail,
    @Nullable TooLate tooLate) {

  static ServiceCallDocument of(ServiceCall call) {
    var state = StateDocument.of(call.state());
    return new ServiceCallDocument(
        call.id().value(),
        call.revision(),
        call.version(),
        call.company().value(),
        call.booking(),
        state.start(),
        call.time().map(TimeSlot::end).orElse(null),
        state.durationMinutes(),
        state.technician(),
        state.clientCalled(),
        state.work(),
        call.accepted().at(),
        call.accepted().by(),
        call.status(),
        TrailDocument.of(call.trail()),
        call.tooLate());
  }

  ServiceCall call() {
    return new ServiceCall(
        new ServiceCallId(id),
        callVersion,
        version,
        new CompanyId(company),
        booking,
        new Acceptance(acceptedAt, acceptedBy),
        new StateDocument(start, durationMinutes, technician, clientCalled, work).state(),
        trail == null ? Trail.NONE : trail.trail(),
        tooLate == null ? TooLate.NOTHING : tooLate);
  }
}
