package org.fsmlight.events;

/** Published when the dispatcher who declined a request has undone the decline within the hold. */
public record ServiceCallDeclineUndone(ServiceRequest request) implements ServiceRequestEvent {}
