package org.fsmlight.amazon.clearances.mongo;

import org.fsmlight.amazon.clearances.Clearance;
import org.fsmlight.amazon.clearances.Conditions;
import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.springframework.data.annotation.Id;

/** The stored form of a clearance; its id is the technician's. */
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
