package org.fsmlight.notification.wording;

import java.util.regex.Pattern;

/**
 * Text from outside as one line, without control characters, which could end a header or a line,
 * and without characters that change the reading direction, which could disguise other text.
 */
final class PlainLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern DIRECTIONS =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private PlainLine() {}

  static String of(String foreign) {
    var oneLine = BREAKS.matcher(foreign).replaceAll(" ");
    return DIRECTIONS.matcher(oneLine).replaceAll("").strip();
  }
}
