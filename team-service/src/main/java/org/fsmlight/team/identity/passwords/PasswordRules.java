package org.fsmlight.team.identity.passwords;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.EmailAddress;

/** Refuses passwords that are short or that attackers try first. */
public final class PasswordRules {

  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 128;

  private static final int MIN_DISTINCT_CHARACTERS = 4;

  /** Controls, formats, unassigned, ignorable and old Hangul letters, and exceptions of the RFC. */
  private static final Pattern NOT_ALLOWED =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\u034f\\u0640\\u07fa\\u1100-\\u11ff"
              + "\\u17b4\\u17b5\\u180b-\\u180f\\u302e\\u302f\\u3031-\\u3035\\u303b\\u3164"
              + "\\ua960-\\ua97c\\ud7b0-\\ud7fb\\ufe00-\\ufe0f\\uffa0\\x{e0100}-\\x{e01ef}]");

  private static final Set<String> COMMON =
      Set.of(
          "1234567890",
          "0123456789",
          "12345678910",
          "qwertyuiop",
          "qwertzuiop",
          "1q2w3e4r5t",
          "iloveyou",
          "administrator",
          "password",
          "passwort",
          "letmein",
          "welcome",
          "willkommen",
          "techniker",
          "technician");

  private PasswordRules() {}

  /**
   * Checks a new password.
   *
   * @param ownerNames names that an attacker knows of the person
   * @return the broken rule as a text for the person; empty when the password is good
   */
  public static Optional<String> violation(
      Password password, EmailAddress address, List<String> ownerNames) {
    var value = password.normalized().value();
    if (NOT_ALLOWED.matcher(value).find()) {
      return Optional.of("must not have control characters or invisible ones");
    }
    int length = value.codePointCount(0, value.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of("must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
    }
    if (value.chars().distinct().count() < MIN_DISTINCT_CHARACTERS) {
      return Optional.of("must not repeat a few characters only");
    }
    var letters = letters(value);
    if (isCommon(value) || isCommon(letters)) {
      return Optional.of("must not be one of those everybody tries first");
    }
    var namesTheOwner =
        Stream.concat(
                Stream.of(address.value(), address.localPart(), String.join("", ownerNames)),
                ownerNames.stream())
            .map(PasswordRules::letters)
            .anyMatch(known -> !known.isEmpty() && known.equals(letters));
    return namesTheOwner
        ? Optional.of("must not be the name or the mail address")
        : Optional.empty();
  }

  /**
   * Whether the class FreeformClass of RFC 8264 has the character. Joiners, which it has in some
   * contexts, are refused: nobody sees them.
   */
  static boolean isAllowed(int codePoint) {
    return !NOT_ALLOWED.matcher(Character.toString(codePoint)).matches();
  }

  private static boolean isCommon(String value) {
    return COMMON.contains(value.toLowerCase(Locale.ROOT));
  }

  /** The letters alone, in lower case: a name followed by a year counts as the name. */
  private static String letters(String text) {
    var letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
