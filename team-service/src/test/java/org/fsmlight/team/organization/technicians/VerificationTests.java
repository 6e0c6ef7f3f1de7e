package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerificationTests {

  @ParameterizedTest
  @CsvSource({
    "false, false, false, INVITED,    password picture skills",
    "false, false, true,  INVITED,    password picture",
    "false, true,  false, INVITED,    password skills",
    "false, true,  true,  INVITED,    password",
    "true,  false, false, UNVERIFIED, picture skills",
    "true,  false, true,  UNVERIFIED, picture",
    "true,  true,  false, UNVERIFIED, skills",
    "true,  true,  true,  VERIFIED,   ''"
  })
  void needsPasswordPictureAndSkills(
      boolean password, boolean picture, boolean skilled, TechnicianState state, String missing) {
    var verification = Verification.of(password, picture, skilled);

    assertThat(verification.state()).isEqualTo(state);
    assertThat(verification.missing())
        .isEqualTo(missing.isEmpty() ? List.of() : List.of(missing.split(" ")));
  }
}
