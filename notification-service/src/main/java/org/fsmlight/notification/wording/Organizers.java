package org.fsmlight.notification.wording;

/**
 * The organizers of appointments. A call keeps its organizer for ever, because calendars ignore
 * changes and cancellations by another one (RFC 5546).
 */
public interface Organizers {

  /** Returns the organizer of the call, which is the given one if the call has none yet. */
  Organizer ofCall(String serviceCallId, Organizer current);
}
