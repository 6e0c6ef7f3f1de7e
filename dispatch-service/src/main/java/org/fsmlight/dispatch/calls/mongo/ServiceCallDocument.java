package org.fsmlight.dispatch.calls.mongo;

import java.time.Instant;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.AssignedTechnician;
import org.fsmlight.dispatch.calls.CallStatus;
import org.fsmlight.dispatch.calls.Plan;
import org.fsmlight.dispatch.calls.ServiceCall;
import org.fsmlight.dispatch.calls.ServiceCall.Acceptance;
import org.fsmlight.dispatch.diary.ReservationId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A service call as it is stored.
 *
 * @param version the call's revision, which guards every write
 * @param callVersion the call's version, as clients and events see it
 * @param end of the work, for queries
 * @param status for queries; it follows from the rest
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
    @Nullable Assigned technician,
    boolean clientCalled,
    Instant acceptedAt,
    @Nullable String acceptedBy,
    CallStatus status) {

  record Assigned(String technicianId, String name, boolean qualified, String reservation) {

    static Assigned of(AssignedTechnician who) {
      return new Assigned(who.id().value(), who.name(), who.qualified(), who.reservation().value());
    }

    AssignedTechnician who() {
      return new AssignedTechnician(
          new TechnicianId(technicianId), name, qualified, new ReservationId(reservation));
    }
  }

  static ServiceCallDocument of(ServiceCall call) {
    return new ServiceCallDocument(
        call.id().value(),
        call.revision(),
        call.version(),
        call.company().value(),
        call.booking(),
        call.plan().start().orElse(null),
        call.time().map(TimeSlot::end).orElse(null),
        call.durationMinutes(),
        call.plan().technician().map(Assigned::of).orElse(null),
        call.clientCalled(),
        call.accepted().at(),
        call.accepted().by(),
        call.status());
  }

  ServiceCall call() {
    return new ServiceCall(
        new ServiceCallId(id),
        callVersion,
        version,
        new CompanyId(company),
        booking,
        plan(),
        durationMinutes,
        clientCalled,
        new Acceptance(acceptedAt, acceptedBy));
  }

  private Plan plan() {
    if (start == null) {
      return new Plan.Undated();
    }
    return technician == null ? new Plan.Dated(start) : new Plan.Assigned(start, technician.who());
  }
}
