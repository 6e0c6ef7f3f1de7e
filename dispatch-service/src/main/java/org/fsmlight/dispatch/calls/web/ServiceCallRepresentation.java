package org.fsmlight.dispatch.calls.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.web.ETags;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** A service call as its readers see it. */
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
    Instant acceptedAt) {

  record Technician(String id, String name, boolean qualified) {

    static Technician of(AssignedTechnician who) {
      return new Technician(who.id().value(), who.name(), who.qualified());
    }
  }

  static ServiceCallRepresentation of(ServiceCall call) {
    var booking = call.booking();
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
        call.accepted().at());
  }

  static ResponseEntity<ServiceCallRepresentation> ok(ServiceCall call) {
    return ResponseEntity.ok().eTag(ETags.of(call.version())).body(of(call));
  }
}
