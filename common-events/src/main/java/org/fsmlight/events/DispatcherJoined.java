package org.fsmlight.events;

/** A dispatcher can decide for the company. */
public record DispatcherJoined(Dispatcher dispatcher) implements DispatcherEvent {}
