package org.fsmlight.contracts;

import java.util.Locale;

/** Names as people write them. */
final class Words {

  private Words() {}

  static String of(String name) {
    String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
  }
}
