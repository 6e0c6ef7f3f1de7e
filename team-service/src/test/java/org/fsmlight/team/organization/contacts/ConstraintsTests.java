package org.fsmlight.team.organization.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintValidator;
import org.junit.jupiter.api.Test;

/** The constraints on text from outside. A constraint decides on no text, too. */
class ConstraintsTests {

  @Test
  void countryIsACodeOfTwoCapitalLetters() {
    var rule = new Country.Rule();

    assertThat(isValid(rule, "CH")).isTrue();
    assertThat(isValid(rule, "ch")).isFalse();
    assertThat(isValid(rule, "CHE")).isFalse();
    assertThat(isValid(rule, null)).isFalse();
  }

  @Test
  void timeZoneIsAnIanaName() {
    var rule = new TimeZone.Rule();

    assertThat(isValid(rule, "Europe/Zurich")).isTrue();
    assertThat(isValid(rule, "Europe/Bern")).isFalse();
    assertThat(isValid(rule, "+01:00")).isFalse();
    assertThat(isValid(rule, null)).isFalse();
  }

  @Test
  void mailAddressHasALocalPartAndADomain() {
    var rule = new MailAddress.Rule();

    assertThat(isValid(rule, "lea@example.org")).isTrue();
    assertThat(isValid(rule, "lea")).isFalse();
    assertThat(isValid(rule, null)).isFalse();
  }

  private static boolean isValid(ConstraintValidator<?, String> rule, String text) {
    return rule.isValid(text, null);
  }
}
