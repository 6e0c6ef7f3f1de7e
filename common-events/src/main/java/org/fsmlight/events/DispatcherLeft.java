package org.fsmlight.events;

/** Published when a dispatcher no longer decides for the company. */
public record DispatcherLeft(Dispatcher dispatcher) implements DispatcherEvent {}
