package org.fsmlight.events;

/** The channel or an operator has taken the request back. */
public record ServiceRequestWithdrawn(ServiceRequest request) implements ServiceRequestEvent {}
