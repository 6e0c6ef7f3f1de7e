package org.fsmlight.team.companies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.junit.jupiter.api.Test;

class CompanyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyProfile PROFILE = profile("Muster AG", List.of(Language.DE));

  private final Company company =
      Company.registered(new CompanyId("c1"), PROFILE, "CH", NOW, null).company();

  @Test
  void startsAtVersionOne() {
    assertThat(company.version()).isEqualTo(1);
  }

  @Test
  void aChangeRaisesTheVersionAndKeepsTheCountry() {
    var change = company.changed(profile("Muster GmbH", List.of(Language.FR)), NOW, "dispatcher/d");

    assertThat(change).isInstanceOf(CompanyChange.Changed.class);
    assertThat(change.company().version()).isEqualTo(2);
    assertThat(change.company().profile().name()).isEqualTo("Muster GmbH");
    assertThat(change.company().country()).isEqualTo("CH");
  }

  @Test
  void theSameAgainIsNoChange() {
    assertThat(company.changed(PROFILE, NOW, null)).isEqualTo(new CompanyChange.Nothing(company));
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
