package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.web.ETags;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.Badge;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.Task;
import org.fsmlight.dispatch.calls.TooLate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A service call as its readers see it.
 *
 * @param note the client's
 * @param reason why it was cancelled, or cannot be completed
 * @param checkOutNote the technician's
 * @param badges what else there is to know; no task and no status
 * @param holdUntil when the last change can no longer be undone; absent when it never could
 */
record ServiceCallRepresentation(
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
    @Nullable Technician technician,
    boolean clientCalled,
    List<Task> openTasks,
    Instant acceptedAt,
    @Nullable Instant startedAt,
    @Nullable Instant completedAt,
    @Nullable String reason,
    @Nullable String checkOutNote,
    List<TooLate.Note> lateNotes,
    TooLate.@Nullable Withdrawal withdrawnTooLate,
    List<String> badges,
    @Nullable Instant holdUntil) {

  record Technician(String id, String name, boolean qualified) {

    static Technician of(AssignedTechnician who) {
      return new Technician(who.id().value(), who.name(), who.qualified());
    }
  }

  static ServiceCallRepresentation of(ServiceCall call) {
    var booking = call.booking();
    var progress = call.state().progress();
    return new ServiceCallRepresentation(
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
        call.plan().technician().map(Technician::of).orElse(null),
        call.clientCalled(),
        call.openTasks(),
        call.accepted().at(),
        progress.startedAt().orElse(null),
        progress.completedAt().orElse(null),
        progress.why().orElse(null),
        progress.checkOutNote().orElse(null),
        call.tooLate().notes(),
        call.tooLate().withdrawal(),
        call.badges().stream().map(Badge::code).toList(),
        call.holdUntil().orElse(null));
  }

  static ResponseEntity<ServiceCallRepresentation> ok(ServiceCall call) {
    return ResponseEntity.ok().eTag(ETags.of(call.version())).body(of(call));
  }
}
