package org.fsmlight.notification.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a recipient believes about a call since the last message that went out.
 *
 * @param concerned a technician: the call is mine; a client: always
 * @param start absent when no date/time stands
 */
public record Told(boolean concerned, @Nullable Instant start, int durationMinutes) {

  static final Told NOTHING = new Told(false, null, 0);

  static Told of(CallState call) {
    return of(call.start(), call.durationMinutes());
  }

  static Told of(@Nullable Instant start, int durationMinutes) {
    return new Told(true, start, start == null ? 0 : durationMinutes);
  }
}
