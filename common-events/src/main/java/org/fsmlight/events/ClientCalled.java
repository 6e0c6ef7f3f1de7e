package org.fsmlight.events;

/** Somebody has called the client. */
public record ClientCalled(ServiceCall call) implements ServiceCallEvent {}
