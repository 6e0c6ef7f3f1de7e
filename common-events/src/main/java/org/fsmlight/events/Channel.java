package org.fsmlight.events;

/** Where a request came from. */
public enum Channel {
  MARKETPLACE,
  AMAZON,
  DIRECT
}
