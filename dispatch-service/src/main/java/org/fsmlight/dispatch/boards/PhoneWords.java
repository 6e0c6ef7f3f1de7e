package org.fsmlight.dispatch.boards;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The words by which a phone number is found, whatever its format: all of its digits, with and
 * without country code and leading zero. The length of the country code is not known, so that each
 * possible one is left out.
 */
final class PhoneWords {

  private static final Pattern NUMBER = Pattern.compile("\\s*[+0(][\\d\\s()+./-]*");
  private static final Pattern ZERO_IN_BRACKETS = Pattern.compile("\\(0\\)");
  private static final int MAX_COUNTRY_CODE = 3;
  private static final int MIN_DIGITS = 4;

  private PhoneWords() {}

  /** The words of a client's number. */
  static List<String> of(String phone) {
    var digits = digits(phone);
    if (digits.length() < MIN_DIGITS + MAX_COUNTRY_CODE) {
      return List.of();
    }
    if (!isInternational(phone)) {
      return List.of(digits, digits.substring(digits.startsWith("0") ? 1 : 0));
    }
    var national = IntStream.rangeClosed(1, MAX_COUNTRY_CODE).mapToObj(digits::substring);
    return Stream.concat(Stream.of(digits), national.flatMap(rest -> Stream.of(rest, "0" + rest)))
        .toList();
  }

  /** True for a text that can only be a number to dial, not the number of a call. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches() && digits(text).length() >= MIN_DIGITS;
  }

  /** The typed digits; they may also be a postal code that begins with zeros. */
  static List<String> spellings(String text) {
    return Stream.of(digits(text), text.replaceAll("\\D", "")).distinct().toList();
  }

  /** The digits that are dialled after the international prefix, if there is one. */
  private static String digits(String phone) {
    var dialled = isInternational(phone) ? ZERO_IN_BRACKETS.matcher(phone).replaceAll("") : phone;
    var digits = dialled.replaceAll("\\D", "");
    return digits.startsWith("00") ? digits.substring(2) : digits;
  }

  private static boolean isInternational(String phone) {
    var start = phone.strip();
    return start.startsWith("+") || start.startsWith("00");
  }
}
