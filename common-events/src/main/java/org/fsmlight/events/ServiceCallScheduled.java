package org.fsmlight.events;

/** A date/time was defined for the first time. */
public record ServiceCallScheduled(ServiceCall call) implements ServiceCallEvent {}
