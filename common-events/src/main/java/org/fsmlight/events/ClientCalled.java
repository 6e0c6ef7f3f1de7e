package org.fsmlight.events;

/** Published when the client of a call was called: the dispatcher or the technician says so. */
public record ClientCalled(ServiceCall call) implements ServiceCallEvent {}
