package org.fsmlight.events;

/** Nobody decided before the respond-by time. */
public record ServiceRequestExpired(ServiceRequest request) implements ServiceRequestEvent {}
