package org.fsmlight.team.organization.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SkillsTests {

  private static final Skill WLAN = new Skill("wlan", Map.of("en", "Wi-Fi"));
  private static final Skill TV = new Skill("tv", Map.of("en", "TV", "de", "Fernseher"));

  private final Skills skills = new Skills(List.of(WLAN, TV));

  @Test
  void namesTheUnknownCodes() {
    assertThat(skills.unknownOf(List.of("tv", "cooking", ""))).containsExactly("cooking", "");
  }

  @Test
  void ordersCodesAsConfiguredAndRemovesUnknownOnesAndDuplicates() {
    assertThat(skills.inOrder(List.of("tv", "wlan", "tv"))).containsExactly("wlan", "tv");
    assertThat(skills.inOrder(List.of("tv", "cooking"))).containsExactly("tv");
  }

  @Test
  void refusesADuplicateCode() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Skills(List.of(TV, TV)));
  }

  @Test
  void everySkillHasAnEnglishName() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Skill("tv", Map.of("de", "Fernseher")));
  }
}
