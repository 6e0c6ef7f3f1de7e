package org.fsmlight.events;

/** A dispatcher's profile changed. */
public record DispatcherChanged(Dispatcher dispatcher) implements DispatcherEvent {}
