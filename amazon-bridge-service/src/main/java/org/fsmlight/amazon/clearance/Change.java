package org.fsmlight.amazon.clearance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Other conditions are met now than before.
 *
 * @param by who recorded it, as {@code role/ID}; absent for the demo's own
 */
public record Change(Clearance before, Clearance after, @Nullable String by, Instant at) {

  /** Whether the technician won or lost the clearance by it. */
  public boolean flips() {
    return before.cleared() != after.cleared();
  }
}
