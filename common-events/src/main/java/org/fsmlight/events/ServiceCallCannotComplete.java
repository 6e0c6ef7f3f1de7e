package org.fsmlight.events;

/**
 * The technician cannot carry the call out; its reason says why. It stays as it is, begun or not,
 * until it is rescheduled, reassigned or cancelled.
 */
public record ServiceCallCannotComplete(ServiceCall call) implements ServiceCallEvent {}
