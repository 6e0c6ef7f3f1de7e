package org.fsmlight.events;

/** Published when a call is cancelled; the call's reason says why. */
public record ServiceCallCancelled(ServiceCall call) implements ServiceCallEvent {}
