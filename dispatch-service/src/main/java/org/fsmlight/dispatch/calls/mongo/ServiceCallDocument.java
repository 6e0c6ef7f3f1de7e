package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import org.fsmlight.dispatch.AccountId;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ChangeHistory;
import org.fsmlight.dispatch.calls.LateArrivals;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Field;

/**
 * A stored service call.
 *
 * @param version the call's revision, which guards every write
 * @param callVersion the call's version
 * @param end the end of the work; only queried
 * @param status derived from the other fields; only queried
 * @param changeHistory absent, like the fields after it, in calls stored by an earlier release
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
    @Field("trail") @Nullable ChangeHistoryDocument changeHistory,
    @Field("tooLate") @Nullable LateArrivalsDocument lateArrivals) {

  static ServiceCallDocument of(ServiceCall call) {
    var state = StateDocument.of(call.state());
    var account = call.accepted().account();
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
        account == null ? null : account.value(),
        call.status(),
        ChangeHistoryDocument.of(call.changeHistory()),
        LateArrivalsDocument.of(call.lateArrivals()));
  }

  ServiceCall call() {
    return new ServiceCall(
        new ServiceCallId(id),
        callVersion,
        version,
        new CompanyId(company),
        booking,
        new Acceptance(acceptedAt, AccountId.ofNullable(acceptedBy)),
        new StateDocument(start, durationMinutes, technician, clientCalled, work).state(),
        changeHistory == null ? ChangeHistory.EMPTY : changeHistory.changeHistory(),
        lateArrivals == null ? LateArrivals.NONE : lateArrivals.lateArrivals());
  }
}
