package org.fsmlight.team.dispatchers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dispatcher after a change, and the fact of it.
 *
 * @param fact none when nothing changed
 * @param actor who did it, as {@code role/ID}
 */
public record DispatcherChange(
    Dispatcher dispatcher, @Nullable DispatcherFact fact, Instant at, @Nullable String actor) {

  boolean isNothing() {
    return fact == null;
  }
}
