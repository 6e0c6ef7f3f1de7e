package org.fsmlight.amazon.clearance.web;

import org.fsmlight.amazon.clearance.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * A technician's clearance as dispatchers and operators see it.
 *
 * @param id the technician's
 */
record ClearanceRepresentation(
    String id,
    String status,
    long version,
    String companyId,
    @Nullable String resourceId,
    boolean skillTestPassed,
    boolean amazonVerified) {

  static ClearanceRepresentation of(Clearance clearance) {
    var conditions = clearance.conditions();
    return new ClearanceRepresentation(
        clearance.technicianId().value(),
        clearance.cleared() ? "CLEARED" : "NOT_CLEARED",
        clearance.version(),
        clearance.companyId().value(),
        conditions.resourceId(),
        conditions.skillTestPassed(),
        conditions.amazonVerified());
  }
}
