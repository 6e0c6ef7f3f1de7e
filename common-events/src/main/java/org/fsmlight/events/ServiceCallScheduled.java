package org.fsmlight.events;

/** Published when the date/time of a call is defined for the first time. */
public record ServiceCallScheduled(ServiceCall call) implements ServiceCallEvent {}
