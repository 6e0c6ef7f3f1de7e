package org.fsmlight.common.contacts;

import java.util.regex.Pattern;

/**
 * Characters that are not seen. They come along when people copy text, can disguise other text, and
 * make two equal texts differ.
 */
public final class InvisibleCharacters {

  /**
   * Bidirectional controls, zero-width spaces, soft hyphens and similar ones. The joiners U+200C
   * and U+200D and the tags of flags stay: Persian, Indic scripts and emoji need them.
   */
  private static final Pattern REMOVED =
      Pattern.compile(
          "[\\u00ad\\u061c\\u180e\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff"
              + "\\ufff9-\\ufffb\\x{1d173}-\\x{1d17a}\\x{e0001}]");

  /** Spaces, controls, formats, and letters and marks that have no shape. */
  private static final Pattern NOTHING_TO_SEE =
      Pattern.compile(
          "[\\p{Z}\\p{Cc}\\p{Cf}\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u2800\\u3164"
              + "\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]*");

  private InvisibleCharacters() {}

  /** The text without the characters that a name or another text of one line never needs. */
  public static String removedFrom(String text) {
    return REMOVED.matcher(text).replaceAll("");
  }

  /** Whether a reader would see nothing. */
  public static boolean isAllOf(String text) {
    return NOTHING_TO_SEE.matcher(text).matches();
  }

  /** The text without those characters, and without spaces of any kind around it. */
  static String trimmed(String text) {
    var cleaned = removedFrom(text);
    int start = 0;
    int end = cleaned.length();
    while (start < end && isSpace(cleaned.charAt(start))) {
      start++;
    }
    while (start < end && isSpace(cleaned.charAt(end - 1))) {
      end--;
    }
    return cleaned.substring(start, end);
  }

  /** Not line and paragraph separators, which no keyboard adds. */
  private static boolean isSpace(char character) {
    return Character.getType(character) == Character.SPACE_SEPARATOR;
  }
}
