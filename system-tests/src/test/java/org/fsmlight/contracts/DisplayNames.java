package org.fsmlight.contracts;

import java.util.Locale;

/** Turns camel-case names into phrases. */
final class DisplayNames {

  private DisplayNames() {}

  static String of(String name) {
    var spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
