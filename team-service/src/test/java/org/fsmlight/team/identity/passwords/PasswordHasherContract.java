package org.fsmlight.team.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The behaviour of every password hasher. */
public interface PasswordHasherContract {

  Password PASSWORD = new Password("horse-battery");

  /** A password that a Mac sends: the umlaut is two code points. */
  Password TYPED = new Password("Mu\u0308ller-battery");

  PasswordHasher hasher();

  /** A hash of {@link #TYPED} as it is, which earlier releases made. */
  PasswordHash hashOfTyped();

  /** A hash of {@link #PASSWORD} made with weaker parameters. */
  PasswordHash outdated();

  @Test
  default void matchesThePasswordOfTheHashOnly() {
    var hash = hasher().hash(PASSWORD);

    assertThat(hasher().matches(PASSWORD, hash)).isTrue();
    assertThat(hasher().matches(new Password("horse-batterz"), hash)).isFalse();
  }

  @Test
  default void matchesEveryWritingOfThePassword() {
    var hash = hasher().hash(new Password("M\u00fcller\u00a0und S\u00f6hne"));

    for (var typed :
        new String[] {
          "Mu\u0308ller und So\u0308hne",
          "M\u00fcller\u3000und S\u00f6hne",
          "M\u00fcller und S\u00f6hne"
        }) {
      assertThat(hasher().matches(new Password(typed), hash)).isTrue();
    }
    assertThat(hasher().matches(new Password("Muller und Sohne"), hash)).isFalse();
    assertThat(hasher().matches(new Password("m\u00fcller und s\u00f6hne"), hash)).isFalse();
  }

  @Test
  default void matchesHashesOfEarlierReleasesByWhatWasTyped() {
    assertThat(hasher().matches(TYPED, hashOfTyped())).isTrue();
    assertThat(hasher().matches(TYPED.normalized(), hashOfTyped())).isFalse();
  }

  @Test
  default void saltsEachHash() {
    assertThat(hasher().hash(PASSWORD)).isNotEqualTo(hasher().hash(PASSWORD));
  }

  @Test
  default void matchesAndRecognizesHashesMadeWithWeakerParameters() {
    assertThat(hasher().isOutdated(hasher().hash(PASSWORD))).isFalse();
    assertThat(hasher().isOutdated(outdated())).isTrue();
    assertThat(hasher().matches(PASSWORD, outdated())).isTrue();
  }
}
