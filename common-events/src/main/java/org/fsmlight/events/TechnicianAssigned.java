package org.fsmlight.events;

/** Published when a technician is assigned to a call that had none. */
public record TechnicianAssigned(ServiceCall call) implements ServiceCallEvent {}
