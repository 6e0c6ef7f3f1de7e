package org.fsmlight.events;

/** A technician got the call, which had none. */
public record TechnicianAssigned(ServiceCall call) implements ServiceCallEvent {}
