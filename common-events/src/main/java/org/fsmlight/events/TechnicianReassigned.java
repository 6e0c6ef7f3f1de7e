package org.fsmlight.events;

/**
 * Published when a call passes from one technician to another.
 *
 * @param previousTechnician the technician before the change
 */
public record TechnicianReassigned(ServiceCall call, AssignedTechnician previousTechnician)
    implements ServiceCallEvent {}
