package org.fsmlight.events;

/** Published when the mail or push service has accepted a message. */
public record NotificationSent(Notification notification) implements NotificationEvent {}
