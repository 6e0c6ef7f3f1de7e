package org.fsmlight.events;

/**
 * The call went from one technician to another.
 *
 * @param previousTechnician who had it before
 */
public record TechnicianReassigned(ServiceCall call, AssignedTechnician previousTechnician)
    implements ServiceCallEvent {}
