package org.fsmlight.events;

/** The technician has checked in. */
public record ServiceCallStarted(ServiceCall call) implements ServiceCallEvent {}
