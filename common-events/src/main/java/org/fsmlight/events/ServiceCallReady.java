package org.fsmlight.events;

/** Every task is done. */
public record ServiceCallReady(ServiceCall call) implements ServiceCallEvent {}
