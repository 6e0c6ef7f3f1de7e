package org.fsmlight.amazon.technician;

/** What the bridge remembers of a technician, as of a version of team-service's. */
public record Technician(TechnicianId id, long version, CompanyId companyId) {}
