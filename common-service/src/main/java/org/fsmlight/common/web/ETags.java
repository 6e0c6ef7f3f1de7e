package org.fsmlight.common.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version as an ETag. */
public final class ETags {

  private static final Pattern WRITTEN = Pattern.compile("(\"?)(\\d{1,18})\\1");

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version a header names, in quotes or without; empty when it is none. */
  static Optional<Long> version(String header) {
    Matcher written = WRITTEN.matcher(header.strip());
    return written.matches() ? Optional.of(Long.valueOf(written.group(2))) : Optional.empty();
  }
}
