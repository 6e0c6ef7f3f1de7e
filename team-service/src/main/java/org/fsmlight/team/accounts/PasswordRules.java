package org.fsmlight.team.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.team.contact.EmailAddress;

/** Which passwords are refused: short ones, and those guessed first. */
public final class PasswordRules {

  public static final int MIN_LENGTH = 10;
  public static final int MAX_LENGTH = 128;

  private static final Set<String> GUESSED_FIRST =
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
   * @param namesOfOwner what an attacker knows of the person: names
   * @return why it is refused; empty when it is good
   */
  public static Optional<String> refusal(
      Password password, EmailAddress address, List<String> namesOfOwner) {
    String value = password.value();
    int length = value.codePointCount(0, value.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of("must have " + MIN_LENGTH + " to " + MAX_LENGTH + " characters");
    }
    if (value.chars().distinct().count() < 4) {
      return Optional.of("must not repeat a few characters only");
    }
    String core = core(value);
    if (core.isEmpty() ? isGuessedFirst(value) : isGuessedFirst(core) || isGuessedFirst(value)) {
      return Optional.of("must not be one of those everybody tries first");
    }
    boolean fromTheOwner =
        Stream.concat(
                Stream.of(address.value(), address.localPart(), String.join("", namesOfOwner)),
                namesOfOwner.stream())
            .map(PasswordRules::core)
            .anyMatch(known -> !known.isEmpty() && known.equals(core));
    return fromTheOwner
        ? Optional.of("must not be the name or the mail address")
        : Optional.empty();
  }

  private static boolean isGuessedFirst(String value) {
    return GUESSED_FIRST.contains(value.toLowerCase(Locale.ROOT));
  }

  /** The letters alone, so that a name with a year behind it counts as the name. */
  private static String core(String text) {
    StringBuilder letters = new StringBuilder();
    text.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetter)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
