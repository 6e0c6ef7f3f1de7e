package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LoginLifetimeTests {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void needsBothTimes() {
    assertRefused(null, DAY);
    assertRefused(DAY, null);
  }

  @Test
  void refusesATimeThatIsOverAtOnce() {
    assertRefused(Duration.ZERO, DAY);
    assertRefused(DAY, Duration.ZERO);
  }

  private static void assertRefused(Duration idle, Duration longest) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LoginLifetime(idle, longest))
        .withMessageContaining("fsm.logins");
  }
}
