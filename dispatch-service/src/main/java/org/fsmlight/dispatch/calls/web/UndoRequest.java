package org.fsmlight.dispatch.calls.web;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;

/** The version that was made by the change to undo. */
record UndoRequest(
    @NotNull(message = "is missing") @Min(value = 1, message = "must be at least 1") Long version,
    @Nullable Boolean allowOverlap) {

  Command command() {
    return new Command.Undo(version, Boolean.TRUE.equals(allowOverlap));
  }
}
