package org.fsmlight.amazon.technicians;

/**
 * A technician of team-service.
 *
 * @param version the version that team-service has published
 */
public record TechnicianReplica(TechnicianId id, long version, CompanyId companyId) {}
