package org.fsmlight.amazon.clearances.web;

import org.fsmlight.amazon.clearances.Clearance;
import org.jspecify.annotations.Nullable;

/**
 * A technician's clearance.
 *
 * @param id the technician's id
 */
record ClearanceResponse(
    String id,
    String status,
    long version,
    String companyId,
    @Nullable String resourceId,
    boolean skillTestPassed,
    boolean amazonVerified) {

  static ClearanceResponse of(Clearance clearance) {
    var conditions = clearance.conditions();
    return new ClearanceResponse(
        clearance.technicianId().value(),
        clearance.cleared() ? "CLEARED" : "NOT_CLEARED",
        clearance.version(),
        clearance.companyId().value(),
        conditions.resourceId(),
        conditions.skillTestPassed(),
        conditions.amazonVerified());
  }
}
