package org.fsmlight.events;

/** Published when a message will not be delivered; its error says why. */
public record NotificationFailed(Notification notification) implements NotificationEvent {}
