package org.fsmlight.events;

/**
 * Published when a call no longer has a technician.
 *
 * @param previousTechnician the technician before the change
 */
public record TechnicianUnassigned(ServiceCall call, AssignedTechnician previousTechnician)
    implements ServiceCallEvent {}
