package org.fsmlight.events;

/** The channel a request came through. */
public enum Channel {
  MARKETPLACE,
  AMAZON,
  DIRECT
}
