package org.fsmlight.amazon.clearances;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.jspecify.annotations.Nullable;

/**
 * Amazon's permission for a technician to carry out its services. The technician is cleared when
 * all conditions are met.
 *
 * @param version counts the changes; 0 until conditions are recorded
 */
public record Clearance(
    TechnicianId technicianId, long version, CompanyId companyId, Conditions conditions) {

  /** The clearance of a technician for whom no conditions are recorded. */
  public static Clearance none(TechnicianReplica technician) {
    return new Clearance(technician.id(), 0, technician.companyId(), Conditions.NONE);
  }

  public boolean cleared() {
    return conditions.allMet();
  }

  /**
   * Decides whether newer conditions are recorded; saves nothing.
   *
   * @param basedOn accepts the versions to which the command may be applied
   */
  Decision record(Conditions newer, @Nullable Actor actor, Instant now, LongPredicate basedOn) {
    if (!basedOn.test(version)) {
      return new Decision.Refused(new Refusal.Stale(this));
    }
    return new Decision.Accepted(new ClearanceChange(this, with(newer), actor, now));
  }

  private Clearance with(Conditions newer) {
    return conditions.equals(newer)
        ? this
        : new Clearance(technicianId, version + 1, companyId, newer);
  }
}
