package org.fsmlight.events;

/** Events of a message, published by notification-service. */
public sealed interface NotificationEvent extends Event
    permits NotificationSent, NotificationFailed {

  Notification notification();

  @Override
  default String subject() {
    return "notification/" + notification().id();
  }

  @Override
  default long version() {
    return notification().version();
  }

  @Override
  default String companyId() {
    return notification().companyId();
  }
}
