package org.fsmlight.team.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

  @ParameterizedTest
  @ValueSource(strings = {"horse-battery", "ÜberBrücke7", "adalovelace likes tea", "9417203358"})
  void acceptsLongPasswordsThatAreNotObvious(String password) {
    assertThat(violation(password)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "nine-char",
        "aaaaaaaaaaaa",
        "abababababab",
        "1234567890",
        "Password2026",
        "passwort!!!!",
        "QWERTZUIOP",
        "adalovelace",
        "Ada.Lovelace1815",
        "ada@example.com",
        "Lovelace-2026"
      })
  void refusesShortAndCommonPasswordsAndOwnNames(String password) {
    assertThat(violation(password)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "horse\u200bbattery",
        "horse\tbattery",
        "horse\u202ebattery",
        "horse\u2764\ufe0fbattery"
      })
  void refusesControlCharactersAndInvisibleOnes(String password) {
    assertThat(violation(password)).contains("must not have control characters or invisible ones");
  }

  @Test
  void countsTheCharactersOfTheNormalizedPassword() {
    assertThat(violation("u\u0308bcd-fghi")).isPresent();
    assertThat(violation("u\u0308bcd-fghij")).isEmpty();
  }

  @Test
  void acceptsAtMost128Characters() {
    assertThat(violation("abcde fghij".repeat(11) + "1234567")).isEmpty();
    assertThat(violation("abcde fghij".repeat(11) + "12345678")).isPresent();
  }

  @Test
  void printsNeitherPasswordNorHash() {
    assertThat(new Password("horse-battery")).hasToString("***");
    assertThat(new PasswordHash("$argon2id$x")).hasToString("***");
  }

  private static Optional<String> violation(String password) {
    return PasswordRules.violation(
        new Password(password), new EmailAddress("ada@example.com"), List.of("Ada", "Lovelace"));
  }
}
