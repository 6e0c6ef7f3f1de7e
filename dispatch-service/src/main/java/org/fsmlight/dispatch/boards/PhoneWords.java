package org.fsmlight.dispatch.boards;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.dispatch.bookings.Booking;

/**
 * The words by which cards are found by phone: the digits of the number from each of them to the
 * end. Since a word is found by its beginning, every part of a number finds it, in any writing. The
 * words begin with a sign that no other word contains.
 */
final class PhoneWords {

  private static final String SIGN = "tel:";

  /** Fewer digits are a house number or a postal code rather than a part of a phone number. */
  private static final int MIN_DIGITS = 5;

  private static final Pattern EXTENSION = Pattern.compile(";.*");
  private static final Pattern LEADING_ZEROS = Pattern.compile("^0+");
  private static final Pattern TRUNK_PREFIX = Pattern.compile("\\(0\\)");

  private PhoneWords() {}

  static Stream<String> of(Booking booking) {
    var client = booking.client();
    var typed = client.phone();
    if (typed == null) {
      return Stream.empty();
    }
    // bookings of earlier releases do not have the number in E.164
    var number =
        Optional.ofNullable(client.phoneE164())
            .or(() -> madeOut(typed, booking.address()))
            .map(e164 -> EXTENSION.matcher(e164).replaceAll(""))
            .orElse(typed);
    var digits = digits(number);
    return IntStream.rangeClosed(0, digits.length() - MIN_DIGITS)
        .mapToObj(from -> SIGN + digits.substring(from));
  }

  private static Optional<String> madeOut(String phone, Booking.Address address) {
    return Optional.ofNullable(PhoneNumber.of(phone, List.of(address.country())).e164());
  }

  /** The word that finds the number of which a person typed a part; empty if it is too short. */
  static Optional<String> query(String typed) {
    var digits = digits(typed);
    return digits.length() < MIN_DIGITS ? Optional.empty() : Optional.of(SIGN + digits);
  }

  /** The digits without the zeros that stand for a country's or an area's prefix. */
  private static String digits(String number) {
    var digits = new StringBuilder();
    TRUNK_PREFIX
        .matcher(number)
        .replaceAll("")
        .codePoints()
        .filter(Character::isDigit)
        .forEach(each -> digits.append(Character.digit(each, 10)));
    return LEADING_ZEROS.matcher(digits).replaceAll("");
  }
}
