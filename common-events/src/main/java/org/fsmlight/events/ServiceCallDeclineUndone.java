package org.fsmlight.events;

/** Its author took the decline back in time. */
public record ServiceCallDeclineUndone(ServiceRequest request) implements ServiceRequestEvent {}
