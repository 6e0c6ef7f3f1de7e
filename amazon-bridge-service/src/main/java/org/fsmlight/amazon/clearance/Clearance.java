package org.fsmlight.amazon.clearance;

import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;

/**
 * How far a technician is with Amazon; cleared once all conditions are met.
 *
 * @param version counts its changes, from 0: nothing recorded yet
 */
public record Clearance(
    TechnicianId technicianId, long version, CompanyId companyId, Conditions conditions) {

  /** Where every technician begins. */
  public static Clearance none(Technician technician) {
    return new Clearance(technician.id(), 0, technician.companyId(), Conditions.NONE);
  }

  public boolean cleared() {
    return conditions.allMet();
  }

  Clearance with(Conditions newer) {
    return new Clearance(technicianId, version + 1, companyId, newer);
  }
}
