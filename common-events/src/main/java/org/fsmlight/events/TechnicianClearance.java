package org.fsmlight.events;

/**
 * Amazon's clearance of a technician: whether the technician may carry out Amazon's services. Owned
 * by the Amazon bridge.
 *
 * @param version the clearance's own version, independent of the technician's
 */
public record TechnicianClearance(
    String technicianId, long version, String companyId, boolean cleared) {}
