package org.fsmlight.events;

/**
 * Whether Amazon lets a technician carry its services out. Owned by the Amazon bridge; has a
 * version of its own, apart from the technician's.
 */
public record TechnicianClearance(
    String technicianId, long version, String companyId, boolean cleared) {}
