package org.fsmlight.events;

/** The call will not take place; the call's reason says why. */
public record ServiceCallCancelled(ServiceCall call) implements ServiceCallEvent {}
