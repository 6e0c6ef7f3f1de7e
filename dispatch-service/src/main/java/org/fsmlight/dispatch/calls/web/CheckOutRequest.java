package org.fsmlight.dispatch.calls.web;

import org.fsmlight.common.web.PlainText;
import org.fsmlight.dispatch.calls.Command;
import org.jspecify.annotations.Nullable;

/** The technician's note at check-out. */
record CheckOutRequest(
    @PlainText(max = 2_000, lines = true, optional = true) @Nullable String note) {

  static Command command(@Nullable CheckOutRequest body) {
    var note = body == null ? null : body.note();
    return new Command.CheckOut(note == null || note.isEmpty() ? null : note);
  }
}
