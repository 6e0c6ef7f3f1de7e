package org.fsmlight.events;

/** A client's booking is offered to a company. */
public record ServiceRequested(ServiceRequest request) implements ServiceRequestEvent {}
