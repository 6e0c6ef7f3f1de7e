package org.fsmlight.notification.message;

/** How a message travels. */
public enum Channel {
  MAIL,
  PUSH
}
