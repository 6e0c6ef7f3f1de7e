package org.fsmlight.events;

/**
 * Published when a dispatcher's profile has changed, or when an invited dispatcher has become
 * active.
 */
public record DispatcherChanged(Dispatcher dispatcher) implements DispatcherEvent {}
