package org.fsmlight.dispatch.histories.web;

import org.fsmlight.dispatch.ActorId;
import org.jspecify.annotations.Nullable;

/**
 * The person or machine that caused an event.
 *
 * @param role {@code system} if neither did
 * @param name absent if it is not known
 */
record ActorResponse(String role, @Nullable String id, @Nullable String name) {

  static ActorResponse of(@Nullable ActorId actor, ActorNames names) {
    return actor == null
        ? new ActorResponse("system", null, null)
        : new ActorResponse(actor.role(), actor.id(), names.of(actor).orElse(null));
  }
}
