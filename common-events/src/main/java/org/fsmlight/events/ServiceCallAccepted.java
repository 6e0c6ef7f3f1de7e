package org.fsmlight.events;

/** A dispatcher has accepted the request: a call begins. */
public record ServiceCallAccepted(ServiceRequest request) implements ServiceRequestEvent {}
