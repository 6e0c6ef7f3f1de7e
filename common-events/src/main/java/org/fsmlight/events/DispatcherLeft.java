package org.fsmlight.events;

/** A dispatcher decides for the company no more. */
public record DispatcherLeft(Dispatcher dispatcher) implements DispatcherEvent {}
