package org.fsmlight.common.web;

import org.jspecify.annotations.Nullable;

/**
 * The version a command expects, from the header {@code If-Match}. A missing header and {@code *}
 * allow every version.
 */
public record IfMatch(@Nullable Long version) {

  public static final IfMatch ANY = new IfMatch(null);

  /** Whether a command may be applied to the current version. */
  public boolean allows(long current) {
    return version == null || version == current;
  }
}
