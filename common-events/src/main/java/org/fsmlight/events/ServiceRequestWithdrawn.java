package org.fsmlight.events;

/** Published when the channel or an operator has withdrawn a request. */
public record ServiceRequestWithdrawn(ServiceRequest request) implements ServiceRequestEvent {}
