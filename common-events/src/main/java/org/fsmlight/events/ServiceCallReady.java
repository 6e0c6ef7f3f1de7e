package org.fsmlight.events;

/** Published when every task of a call is done. */
public record ServiceCallReady(ServiceCall call) implements ServiceCallEvent {}
