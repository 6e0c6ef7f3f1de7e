package org.fsmlight.dispatch;

import org.jspecify.annotations.Nullable;

/** The person or machine that acted, named as in events: {@code role/ID}. */
public record ActorId(String value) {

  /** Returns null for null. */
  public static @Nullable ActorId ofNullable(@Nullable String value) {
    return value == null ? null : new ActorId(value);
  }

  /** The part before the slash; empty if there is none. */
  public String role() {
    return value.substring(0, Math.max(value.indexOf('/'), 0));
  }

  /** The part after the slash. */
  public String id() {
    return value.substring(value.indexOf('/') + 1);
  }
}
