package org.fsmlight.events;

/**
 * Published when the technician cannot carry the call out; the call's reason says why. The call
 * keeps its status until it is rescheduled, reassigned or cancelled.
 */
public record ServiceCallCannotComplete(ServiceCall call) implements ServiceCallEvent {}
