package org.fsmlight.common.web;

import java.util.Optional;
import java.util.regex.Pattern;

/** Versions as ETags. */
public final class ETags {

  private static final Pattern FORMAT = Pattern.compile("(\"?)(\\d{1,18})\\1");

  private ETags() {}

  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The version in a header, with or without quotes; empty when the header is no version. */
  static Optional<Long> version(String header) {
    var matcher = FORMAT.matcher(header.strip());
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(2))) : Optional.empty();
  }
}
