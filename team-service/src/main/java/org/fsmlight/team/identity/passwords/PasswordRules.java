package org.fsmlight.team.identity.passwords;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.team.organization.contacts.EmailAddress;

/** Refuses passwords that are short or that attackers try first. */
public final class PasswordRules {

  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 128;

  private static final int MIN_DISTINCT_CHARACTERS = 4;

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
    var value = password.value();
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
