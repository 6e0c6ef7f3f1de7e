package org.fsmlight.events;

/**
 * The author took the last change back in time, the one that made the version before this one; the
 * call is as before it. Messages held for that version are never sent.
 */
public record ServiceCallChangeUndone(ServiceCall call) implements ServiceCallEvent {}
