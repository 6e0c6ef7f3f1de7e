package org.fsmlight.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A technician's word that came too late to change the call.
 *
 * @param at when it was heard
 * @param by the technician, as {@code role/ID}
 * @param action {@code CHECK_IN}, {@code CHECK_OUT} or {@code CANNOT_COMPLETE}
 */
public record LateNote(Instant at, String by, String action, @Nullable String text) {}
