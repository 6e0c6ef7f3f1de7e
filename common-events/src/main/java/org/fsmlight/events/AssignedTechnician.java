package org.fsmlight.events;

/**
 * The technician a call is assigned to.
 *
 * @param qualified false once verification or a required skill is lost
 */
public record AssignedTechnician(String id, String name, boolean qualified) {}
