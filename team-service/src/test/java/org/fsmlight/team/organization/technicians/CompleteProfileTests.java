package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompleteProfileTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final AccountId ADA = new AccountId("ada");
  private static final TechnicianProfile PROFILE =
      new TechnicianProfile(new PersonName("Ada", "Example"), null, Language.DE);

  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final CompleteProfile complete = new CompleteProfile(technicians);

  @BeforeEach
  void join() {
    technicians.add(
        Technician.join(
            ADA,
            new CompanyId("c1"),
            PROFILE,
            new EmailAddress("ada@example.com"),
            null,
            List.of("tv"),
            new Credentials.OwnPassword(new PasswordHash("$argon2id$one")),
            NOW,
            null));
  }

  @Test
  void changesSkillsOfTheExpectedVersion() {
    assertThat(complete.changeSkills(ADA, List.of("pc"), version -> version == 1, NOW, null))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(ada().skills()).containsExactly("pc");
    assertThat(refusal(complete.changeSkills(ADA, List.of(), version -> version == 1, NOW, null)))
        .isEqualTo(new Refusal.Stale(ada()));
  }

  @Test
  void refusesAVersionThatIsOutdatedMeanwhile() {
    technicians.beforeNextSave(
        () -> technicians.save(ada().changeSkills(List.of("pc"), NOW, null)));

    assertThat(refusal(complete.changeSkills(ADA, List.of(), version -> version == 1, NOW, null)))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(ada().skills()).containsExactly("pc");
  }

  @Test
  void refusesATechnicianWhoIsDeactivatedMeanwhile() {
    technicians.beforeNextSave(() -> technicians.save(ada().deactivate(NOW, null).orElseThrow()));

    assertThat(refusal(complete.changePicture(ADA, "p1", NOW, null)))
        .isInstanceOf(Refusal.Deactivated.class);
    assertThat(ada().picture()).isNull();
  }

  @Test
  void findsNoUnknownTechnician() {
    assertThat(complete.changePicture(new AccountId("nobody"), "p1", NOW, null)).isEmpty();
  }

  private Technician ada() {
    return technicians.find(ADA).orElseThrow();
  }

  private static Refusal refusal(Optional<Decision> decision) {
    return ((Decision.Refused) decision.orElseThrow()).refusal();
  }
}
