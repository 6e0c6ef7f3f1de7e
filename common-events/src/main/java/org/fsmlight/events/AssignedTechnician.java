package org.fsmlight.events;

/**
 * The technician a call is assigned to.
 *
 * @param id the technician's account id
 * @param name first and last name
 * @param qualified false once verification, a required skill or Amazon's clearance is lost
 */
public record AssignedTechnician(String id, String name, boolean qualified) {}
