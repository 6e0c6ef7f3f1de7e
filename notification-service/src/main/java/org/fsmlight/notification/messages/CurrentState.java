package org.fsmlight.notification.messages;

import org.jspecify.annotations.Nullable;

/**
 * The state of a request and its call when a message about them is due.
 *
 * @param call absent until an event of the call has been consumed
 * @param decided whether the request was decided, withdrawn, or has expired
 * @param takenElsewhere whether a request redistributed from this one was accepted, directly or
 *     through further redistributions
 */
public record CurrentState(@Nullable CallState call, boolean decided, boolean takenElsewhere) {

  public static final CurrentState UNKNOWN = new CurrentState(null, false);

  public CurrentState(@Nullable CallState call, boolean takenElsewhere) {
    this(call, false, takenElsewhere);
  }
}
