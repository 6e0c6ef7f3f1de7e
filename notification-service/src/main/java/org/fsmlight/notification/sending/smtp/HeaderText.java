package org.fsmlight.notification.sending.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text in a header, on lines of at most 76 characters. Text that is not plain, or does not fit on
 * the rest of the line, becomes encoded words (RFC 2047) of at most 75 characters, none of which
 * splits a character.
 */
final class HeaderText {

  /** The most characters of a line with an encoded word. */
  static final int MOST_CHARACTERS = 76;

  private static final String PREFIX = "=?UTF-8?";
  private static final String SUFFIX = "?=";
  private static final int AROUND = PREFIX.length() + "Q?".length() + SUFFIX.length();
  private static final String NEXT_LINE = "\r\n ";
  private static final Pattern PLAIN_TEXT = Pattern.compile("[\\x21-\\x7e]+( [\\x21-\\x7e]+)*");
  private static final Pattern PLAIN_PHRASE =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~-]+( [\\w!#$%&'*+/=?^`{|}~-]+)*");
  private static final String PLAIN_IN_Q = "!*+-/";

  private HeaderText() {}

  /** Text without a structure, such as a subject. */
  static String unstructured(String header, String text) {
    return line(header, text, PLAIN_TEXT);
  }

  /** The name before an address. */
  static String phrase(String header, String name) {
    return line(header, name, PLAIN_PHRASE);
  }

  private static String line(String header, String text, Pattern plain) {
    int column = header.length() + ": ".length();
    var fits = column + text.length() <= MOST_CHARACTERS;
    return text.isEmpty() || fits && plain.matcher(text).matches() && !text.contains("=?")
        ? text
        : String.join(NEXT_LINE, words(text, MOST_CHARACTERS - column));
  }

  /**
   * @param first the most characters of the first word
   */
  private static List<String> words(String text, int first) {
    var base64 = base64(text) <= quoted(text);
    List<String> words = new ArrayList<>();
    var part = new StringBuilder();
    int room = first - AROUND;
    for (int index = 0; index < text.length(); ) {
      int character = text.codePointAt(index);
      var longer = part + Character.toString(character);
      if ((base64 ? base64(longer) : quoted(longer)) > room) {
        words.add(word(part.toString(), base64));
        part.setLength(0);
        room = MOST_CHARACTERS - 1 - AROUND;
      }
      part.appendCodePoint(character);
      index += Character.charCount(character);
    }
    words.add(word(part.toString(), base64));
    return words;
  }

  private static String word(String part, boolean base64) {
    return base64
        ? PREFIX + "B?" + Base64.getEncoder().encodeToString(part.getBytes(UTF_8)) + SUFFIX
        : PREFIX + "Q?" + quote(part) + SUFFIX;
  }

  private static int base64(String part) {
    return (part.getBytes(UTF_8).length + 2) / 3 * 4;
  }

  private static int quoted(String part) {
    return quote(part).length();
  }

  /** The Q encoding, with the characters that are also safe in a phrase. */
  private static String quote(String part) {
    var quoted = new StringBuilder();
    for (byte octet : part.getBytes(UTF_8)) {
      var character = (char) (octet & 0xff);
      if (character == ' ') {
        quoted.append('_');
      } else if (isPlainInQ(character)) {
        quoted.append(character);
      } else {
        quoted.append("=%02X".formatted((int) character));
      }
    }
    return quoted.toString();
  }

  private static boolean isPlainInQ(char character) {
    return character < 0x80
        && (Character.isLetterOrDigit(character) || PLAIN_IN_Q.indexOf(character) >= 0);
  }
}
