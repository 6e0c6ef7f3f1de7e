package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.web.ETags;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A service call.
 *
 * @param note the client's note
 * @param reason the reason why the call is cancelled or cannot be completed
 * @param checkOutNote the technician's note
 * @param badges codes of marks beside status and open tasks
 * @param holdUntil the end of the time in which the last change can be undone; absent when it never
 *     could
 */
record ServiceCallResponse(
    String id,
    String number,
    CallStatus status,
    long version,
    String companyId,
    Booking.Channel channel,
    Booking.ServiceType serviceType,
    Booking.@Nullable Money price,
    Booking.Client client,
    Booking.Address address,
    @Nullable String note,
    @Nullable Instant start,
    @Nullable Instant end,
    int durationMinutes,
    @Nullable AssigneeResponse technician,
    boolean clientCalled,
    List<Task> openTasks,
    Instant acceptedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String reason,
    @Nullable String checkOutNote,
    List<LateNoteResponse> lateNotes,
    @Nullable LateWithdrawalResponse withdrawnTooLate,
    List<String> badges,
    @Nullable Instant holdUntil) {

  static ServiceCallResponse of(ServiceCall call) {
    var booking = call.booking();
    var progress = call.state().progress();
    return new ServiceCallResponse(
        call.id().value(),
        booking.number(),
        call.status(),
        call.version(),
        call.company().value(),
        booking.channel(),
        booking.serviceType(),
        booking.price(),
        booking.client(),
        booking.address(),
        booking.note(),
        call.plan().start().orElse(null),
        call.time().map(TimeSlot::end).orElse(null),
        call.durationMinutes(),
        call.plan().technician().map(AssigneeResponse::of).orElse(null),
        call.clientCalled(),
        call.openTasks(),
        call.accepted().at(),
        progress.startedAt().orElse(null),
        progress.completedAt().orElse(null),
        progress.explanation().orElse(null),
        progress.checkOutNote().orElse(null),
        call.lateArrivals().notes().stream().map(LateNoteResponse::of).toList(),
        LateWithdrawalResponse.of(call.lateArrivals().withdrawal()),
        call.badges().stream().map(Badge::code).toList(),
        call.holdUntil().orElse(null));
  }

  static ResponseEntity<ServiceCallResponse> ok(ServiceCall call) {
    return ResponseEntity.ok().eTag(ETags.of(call.version())).body(of(call));
  }
}
