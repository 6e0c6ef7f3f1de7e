package org.fsmlight.amazon.technicians.mongo;

import org.fsmlight.amazon.technicians.CompanyId;
import org.fsmlight.amazon.technicians.TechnicianId;
import org.fsmlight.amazon.technicians.TechnicianReplica;
import org.springframework.data.annotation.Id;

/** The stored form of a technician replica. */
record TechnicianDocument(@Id String id, long version, String companyId) {

  static TechnicianDocument of(TechnicianReplica technician) {
    return new TechnicianDocument(
        technician.id().value(), technician.version(), technician.companyId().value());
  }

  TechnicianReplica technician() {
    return new TechnicianReplica(new TechnicianId(id), version, new CompanyId(companyId));
  }
}
