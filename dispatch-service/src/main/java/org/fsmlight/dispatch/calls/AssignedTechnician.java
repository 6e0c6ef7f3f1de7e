package org.fsmlight.dispatch.calls;

import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diary.ReservationId;

/**
 * Who carries the call out.
 *
 * @param name as it was when assigned
 * @param qualified false once verification or a needed skill is lost
 * @param reservation the time taken in the technician's diary
 */
public record AssignedTechnician(
    TechnicianId id, String name, boolean qualified, ReservationId reservation) {

  AssignedTechnician holding(ReservationId other) {
    return new AssignedTechnician(id, name, qualified, other);
  }

  AssignedTechnician as(boolean isQualified) {
    return new AssignedTechnician(id, name, isQualified, reservation);
  }
}
