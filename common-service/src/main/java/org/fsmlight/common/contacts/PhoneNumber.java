package org.fsmlight.common.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A phone number as a person wrote it, and the number that can be dialled from everywhere.
 *
 * @param typed without invisible characters and surrounding spaces, otherwise as it was written
 * @param e164 E.164, such as {@code +41445550102}, followed by an extension as RFC 3966 writes it
 *     ({@code ;ext=12}); absent when the number cannot be made out
 */
public record PhoneNumber(String typed, @Nullable String e164) {

  public static final int MAX_LENGTH = 60;

  private static final int MIN_DIGITS = 5;

  /** Also numbers that no country's plan knows: they are kept as they were written. */
  private static final Pattern PLAIN = Pattern.compile("(?=.*[0-9])[+0-9 ()/.-]{5,}");

  private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");
  private static final Pattern SPACES = Pattern.compile("\\p{Z}");
  private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\u2212\\u30fc]");

  /** Understands numbers with a country's code only. */
  private static final String NO_COUNTRY = "ZZ";

  /** A country with numbers of every length, to recognise how a number is written. */
  private static final String ANY_COUNTRY = "DE";

  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  /**
   * Reads a number that {@link #isOne} accepts.
   *
   * @param countries ISO 3166-1 alpha-2: those whose national formats are understood. The first
   *     with whose plan the number agrees is taken.
   */
  public static PhoneNumber of(String typed, List<String> countries) {
    var text = InvisibleCharacters.trimmed(typed);
    var plain = plain(text);
    var understood =
        Stream.concat(countries.stream(), Stream.of(NO_COUNTRY))
            .flatMap(country -> parsed(plain, country).stream())
            .toList();
    var e164 =
        first(understood, NUMBERS::isValidNumber)
            .or(() -> first(understood, PhoneNumber::isPossible))
            .map(PhoneNumber::format)
            .orElse(null);
    return new PhoneNumber(text, e164);
  }

  /** Whether this can be a phone number of some country. */
  public static boolean isOne(String typed) {
    if (typed.length() > MAX_LENGTH || BREAKS.matcher(typed).find()) {
      return false;
    }
    var plain = plain(InvisibleCharacters.trimmed(typed));
    return PLAIN.matcher(plain).matches()
        || plain.chars().filter(each -> each >= '0' && each <= '9').count() >= MIN_DIGITS
            && !NUMBERS.isAlphaNumber(plain)
            && parsed(plain, ANY_COUNTRY).isPresent();
  }

  /** With ASCII digits, spaces and hyphens in place of those of other scripts and keyboards. */
  private static String plain(String text) {
    var digits = new StringBuilder();
    text.codePoints()
        .map(each -> Character.isDigit(each) ? '0' + Character.digit(each, 10) : each)
        .forEach(digits::appendCodePoint);
    return DASHES.matcher(SPACES.matcher(digits).replaceAll(" ")).replaceAll("-");
  }

  private static Optional<Phonenumber.PhoneNumber> parsed(String plain, String country) {
    try {
      return Optional.of(NUMBERS.parse(plain, country));
    } catch (NumberParseException noNumber) {
      return Optional.empty();
    }
  }

  private static Optional<Phonenumber.PhoneNumber> first(
      List<Phonenumber.PhoneNumber> numbers, Predicate<Phonenumber.PhoneNumber> wanted) {
    return numbers.stream().filter(wanted).findFirst();
  }

  private static boolean isPossible(Phonenumber.PhoneNumber number) {
    return NUMBERS.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE;
  }

  private static String format(Phonenumber.PhoneNumber number) {
    var e164 = NUMBERS.format(number, PhoneNumberFormat.E164);
    return number.hasExtension() ? e164 + ";ext=" + number.getExtension() : e164;
  }
}
