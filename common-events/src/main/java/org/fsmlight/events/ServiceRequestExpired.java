package org.fsmlight.events;

/** Published when the respond-by time of a request has passed without a decision. */
public record ServiceRequestExpired(ServiceRequest request) implements ServiceRequestEvent {}
