package org.fsmlight.events;

/** What notification-service tells of a message. */
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
