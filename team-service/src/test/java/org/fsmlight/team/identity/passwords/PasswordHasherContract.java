package org.fsmlight.team.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The behaviour of every password hasher. */
public interface PasswordHasherContract {

  Password PASSWORD = new Password("horse-battery");

  PasswordHasher hasher();

  /** A hash of {@link #PASSWORD} made with weaker parameters. */
  PasswordHash outdated();

  @Test
  default void matchesThePasswordOfTheHashOnly() {
    var hash = hasher().hash(PASSWORD);

    assertThat(hasher().matches(PASSWORD, hash)).isTrue();
    assertThat(hasher().matches(new Password("horse-batterz"), hash)).isFalse();
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
