package org.fsmlight.amazon.clearance.mongo;

import org.fsmlight.amazon.clearance.Clearance;
import org.fsmlight.amazon.clearance.Conditions;
import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.TechnicianId;
import org.springframework.data.annotation.Id;

/** A clearance as it is stored, under the technician's id. */
record ClearanceDocument(@Id String id, long version, String companyId, Conditions conditions) {

  static ClearanceDocument of(Clearance clearance) {
    return new ClearanceDocument(
        clearance.technicianId().value(),
        clearance.version(),
        clearance.companyId().value(),
        clearance.conditions());
  }

  Clearance clearance() {
    return new Clearance(new TechnicianId(id), version, new CompanyId(companyId), conditions);
  }
}
