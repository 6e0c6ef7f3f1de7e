package org.fsmlight.notification.message;

import org.jspecify.annotations.Nullable;

/**
 * Where the matter of a message stands when it is released.
 *
 * @param call absent when nothing was heard of one
 * @param takenElsewhere a request made from this one, or from one of those, was accepted
 */
public record Standing(@Nullable CallState call, boolean takenElsewhere) {

  public static final Standing UNKNOWN = new Standing(null, false);
}
