package org.fsmlight.events;

/** The technician cannot carry the service out; the call's reason says why. */
public record ServiceCallCannotComplete(ServiceCall call) implements ServiceCallEvent {}
