package org.fsmlight.dispatch.calls;

import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diaries.ReservationId;

/**
 * The technician who carries the call out.
 *
 * @param name as it was at the time of the assignment
 * @param qualified false once verification or a required skill is lost
 * @param reservation the time reserved in the technician's diary
 */
public record AssignedTechnician(
    TechnicianId id, String name, boolean qualified, ReservationId reservation) {

  AssignedTechnician withReservation(ReservationId other) {
    return new AssignedTechnician(id, name, qualified, other);
  }

  AssignedTechnician withQualification(boolean isQualified) {
    return new AssignedTechnician(id, name, isQualified, reservation);
  }
}
