package org.fsmlight.events;

/** A dispatcher has declined the request, with a reason. */
public record ServiceCallDeclined(ServiceRequest request) implements ServiceRequestEvent {}
