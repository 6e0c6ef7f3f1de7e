package org.fsmlight.notification.messages;

/** The ways in which messages are delivered. */
public enum Channel {
  MAIL,
  PUSH
}
