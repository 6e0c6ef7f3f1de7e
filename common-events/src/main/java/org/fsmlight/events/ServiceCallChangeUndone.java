package org.fsmlight.events;

/** The author took the last change back in time; the call is as before it. */
public record ServiceCallChangeUndone(ServiceCall call) implements ServiceCallEvent {}
