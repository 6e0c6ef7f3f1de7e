package org.fsmlight.common.web;

import org.jspecify.annotations.Nullable;

/**
 * The version a command was given for, from the {@code If-Match} header; absent, or {@code *},
 * allows any.
 */
public record IfMatch(@Nullable Long version) {

  public static final IfMatch ANY = new IfMatch(null);

  public boolean allows(long current) {
    return version == null || version == current;
  }
}
