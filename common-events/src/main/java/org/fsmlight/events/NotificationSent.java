package org.fsmlight.events;

/** The mail or push service took the message. */
public record NotificationSent(Notification notification) implements NotificationEvent {}
