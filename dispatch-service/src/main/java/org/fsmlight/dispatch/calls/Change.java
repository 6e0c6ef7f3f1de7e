package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call after a command, with what to tell of it.
 *
 * @param actor who gave the command; absent when nobody did
 * @param holdUntil messages wait until then; absent when nothing is held
 */
public record Change(
    ServiceCall after,
    List<Fact> facts,
    Instant at,
    @Nullable String actor,
    @Nullable Instant holdUntil) {

  /** A change nobody is told of. */
  static Change untold(ServiceCall after, Instant at) {
    return new Change(after, List.of(), at, null, null);
  }
}
