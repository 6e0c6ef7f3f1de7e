package org.fsmlight.events;

/** A done task is open again, as when the technician lost verification. */
public record ServiceCallReopened(ServiceCall call) implements ServiceCallEvent {}
