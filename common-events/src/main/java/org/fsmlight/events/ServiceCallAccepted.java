package org.fsmlight.events;

/** Published when a dispatcher has accepted a request. The call begins. */
public record ServiceCallAccepted(ServiceRequest request) implements ServiceRequestEvent {}
