package org.fsmlight.dispatch;

import org.jspecify.annotations.Nullable;

/** The account of a person. */
public record AccountId(String value) {

  /** Returns null for null. */
  public static @Nullable AccountId ofNullable(@Nullable String value) {
    return value == null ? null : new AccountId(value);
  }
}
