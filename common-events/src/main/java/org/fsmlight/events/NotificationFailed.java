package org.fsmlight.events;

/** The message will not be delivered. */
public record NotificationFailed(Notification notification) implements NotificationEvent {}
