package org.fsmlight.events;

/** The technician has checked out. */
public record ServiceCallCompleted(ServiceCall call) implements ServiceCallEvent {}
