package org.fsmlight.notification.wording;

import java.util.regex.Pattern;

/**
 * Foreign text as one harmless line: no control characters, so that it can end neither a header nor
 * a line, and no characters that turn the reading direction, so that it can't disguise another.
 */
final class PlainLine {

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]+");
  private static final Pattern DISGUISES =
      Pattern.compile("[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");

  private PlainLine() {}

  static String of(String foreign) {
    String oneLine = BREAKS.matcher(foreign).replaceAll(" ");
    return DISGUISES.matcher(oneLine).replaceAll("").strip();
  }
}
