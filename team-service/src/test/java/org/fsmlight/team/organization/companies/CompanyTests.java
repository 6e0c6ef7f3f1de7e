package org.fsmlight.team.organization.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.contacts.Language;
import org.junit.jupiter.api.Test;

class CompanyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyProfile PROFILE = profile("Muster AG", List.of(Language.DE));

  private final Company company =
      Company.register(new CompanyId("c1"), PROFILE, "CH", NOW, null).company();

  @Test
  void startsAtVersionOne() {
    assertThat(company.version()).isEqualTo(1);
  }

  @Test
  void changingTheProfileRaisesTheVersionAndKeepsTheCountry() {
    var change =
        company.changeProfile(
            profile("Muster GmbH", List.of(Language.FR)), NOW, new Actor("dispatcher", "d"));

    assertThat(change.events()).containsExactly(new CompanyDomainEvent.ProfileChanged());
    assertThat(change.company().version()).isEqualTo(2);
    assertThat(change.company().profile().name()).isEqualTo("Muster GmbH");
    assertThat(change.company().country()).isEqualTo("CH");
  }

  @Test
  void theSameProfileIsNoChange() {
    assertThat(company.changeProfile(PROFILE, NOW, null))
        .isEqualTo(new CompanyChange(company, List.of(), NOW, null));
  }

  @Test
  void speaksAtLeastOneLanguage() {
    assertThatIllegalArgumentException().isThrownBy(() -> profile("Muster AG", List.of()));
  }

  private static CompanyProfile profile(String name, List<Language> languages) {
    return new CompanyProfile(
        name, new EmailAddress("office@example.com"), ZoneId.of("Europe/Zurich"), languages);
  }
}
