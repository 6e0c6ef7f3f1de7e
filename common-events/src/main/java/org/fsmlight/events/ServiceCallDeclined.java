package org.fsmlight.events;

/** Published when a dispatcher has declined a request; the request's reason says why. */
public record ServiceCallDeclined(ServiceRequest request) implements ServiceRequestEvent {}
