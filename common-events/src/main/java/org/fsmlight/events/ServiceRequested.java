package org.fsmlight.events;

/** Published when a client's booking is offered to a company. */
public record ServiceRequested(ServiceRequest request) implements ServiceRequestEvent {}
