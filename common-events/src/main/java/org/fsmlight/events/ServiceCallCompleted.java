package org.fsmlight.events;

/** Published when the technician has checked out. */
public record ServiceCallCompleted(ServiceCall call) implements ServiceCallEvent {}
