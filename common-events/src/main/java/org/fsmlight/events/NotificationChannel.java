package org.fsmlight.events;

/** The transport of a message. */
public enum NotificationChannel {
  MAIL,
  PUSH
}
