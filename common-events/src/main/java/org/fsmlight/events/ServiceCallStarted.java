package org.fsmlight.events;

/** Published when the technician has checked in. */
public record ServiceCallStarted(ServiceCall call) implements ServiceCallEvent {}
