package org.fsmlight.amazon.technician.mongo;

import org.fsmlight.amazon.technician.CompanyId;
import org.fsmlight.amazon.technician.Technician;
import org.fsmlight.amazon.technician.TechnicianId;
import org.springframework.data.annotation.Id;

/** A technician as it is stored. */
record TechnicianDocument(@Id String id, long version, String companyId) {

  static TechnicianDocument of(Technician technician) {
    return new TechnicianDocument(
        technician.id().value(), technician.version(), technician.companyId().value());
  }

  Technician technician() {
    return new Technician(new TechnicianId(id), version, new CompanyId(companyId));
  }
}
