package org.fsmlight.events;

/** How a message travels. */
public enum NotificationChannel {
  MAIL,
  PUSH
}
