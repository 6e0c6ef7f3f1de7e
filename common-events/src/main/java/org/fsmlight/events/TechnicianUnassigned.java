package org.fsmlight.events;

/**
 * The call has no technician any more.
 *
 * @param previousTechnician who had it before
 */
public record TechnicianUnassigned(ServiceCall call, AssignedTechnician previousTechnician)
    implements ServiceCallEvent {}
