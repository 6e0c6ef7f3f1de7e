package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A technician's offline action that arrived too late to change the call.
 *
 * @param at when the action arrived
 * @param by the technician, as {@code role/ID}
 * @param action {@code CHECK_IN}, {@code CHECK_OUT} or {@code CANNOT_COMPLETE}
 * @param text the note or reason sent with the action, if any
 */
public record LateNote(Instant at, String by, String action, @Redactable @Nullable String text) {}
