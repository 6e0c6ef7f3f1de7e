package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of technicians. */
public interface TechniciansContract {

  Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  Technicians technicians();

  @Test
  default void addsATechnicianOnce() {
    var first = joined(CompanyId.random(), "Adams");

    assertThat(technicians().find(first.technician().id())).isEmpty();
    assertThat(technicians().add(first)).isTrue();
    assertThat(technicians().add(first)).isFalse();
    assertThat(technicians().find(first.technician().id())).contains(first.technician());
  }

  @Test
  default void restoresAnInvitedTechnician() {
    var id = AccountId.random();
    var email = new EmailAddress("ada@example.com");
    var profile = new TechnicianProfile(new PersonName("Ada", "Adams"), null, Language.FR);
    var invited = Technician.invite(id, CompanyId.random(), profile, email, NOW, null);

    technicians().add(invited);

    assertThat(technicians().find(id)).contains(invited.technician());
  }

  @Test
  default void savesTheNextVersionOnly() {
    var stored = stored(CompanyId.random(), "Adams");
    var skilled = stored.changeSkills(List.of("pc"), NOW, null);
    var again = stored.changeSkills(List.of(), NOW, null);

    assertThat(technicians().save(skilled)).isTrue();
    assertThat(technicians().save(again)).isFalse();
    assertThat(technicians().find(stored.id())).contains(skilled.technician());
  }

  @Test
  default void ofConcurrentSavesOfOneVersionOneSucceeds() throws Exception {
    var stored = stored(CompanyId.random(), "Adams");

    var saved =
        Concurrently.fifty(
            i -> technicians().save(stored.changePicture("picture-" + i, NOW, null)));

    assertThat(saved).containsOnlyOnce(true);
  }

  @Test
  default void restoresADeactivatedTechnician() {
    var stored = stored(CompanyId.random(), "Adams");
    var deactivated = stored.deactivate(NOW, null).orElseThrow();
    technicians().save(deactivated);
    assertThat(technicians().find(stored.id())).contains(deactivated.technician());

    var reactivated = deactivated.technician().reactivate(NOW, null).orElseThrow();
    technicians().save(reactivated);
    assertThat(technicians().find(stored.id())).contains(reactivated.technician());
  }

  @Test
  default void listsACompanysTechniciansByLastName() {
    var company = CompanyId.random();
    stored(company, "Clark");
    stored(company, "Adams");
    stored(CompanyId.random(), "Baker");

    assertThat(technicians().of(company))
        .extracting(technician -> technician.profile().name().last())
        .containsExactly("Adams", "Clark");
  }

  @Test
  default void countsAllTechniciansOfEachCompany() {
    var company = CompanyId.random();
    var another = CompanyId.random();
    var empty = CompanyId.random();
    stored(company, "Adams");
    stored(another, "Clark");
    var baker = stored(company, "Baker");
    technicians().save(baker.deactivate(NOW, null).orElseThrow());

    assertThat(technicians().countOf(List.of(company, another, empty)))
        .isEqualTo(Map.of(company, 2L, another, 1L));
  }

  @Test
  default void changesTheNewStateAfterALostRace() {
    var stored = stored(CompanyId.random(), "Adams");
    var seen = new ArrayList<Long>();

    var change =
        technicians()
            .change(
                stored.id(),
                current -> {
                  seen.add(current.version());
                  if (seen.size() == 1) {
                    technicians().save(current.changeSkills(List.of("pc"), NOW, null));
                  }
                  return Optional.of(current.changePicture("another", NOW, null));
                });

    assertThat(seen).containsExactly(1L, 2L);
    var after = technicians().find(stored.id()).orElseThrow();
    assertThat(change.orElseThrow().technician()).isEqualTo(after);
    assertThat(after.picture()).isEqualTo("another");
    assertThat(after.skills()).containsExactly("pc");
  }

  @Test
  default void savesNeitherRefusalsNorEmptyChanges() {
    var stored = stored(CompanyId.random(), "Adams");

    technicians().decide(stored.id(), current -> new Decision.Refused(new Refusal.Stale(current)));
    technicians()
        .decide(
            stored.id(),
            current -> new Decision.Accepted(current.changePicture("a-picture", NOW, null)));

    assertThat(technicians().find(stored.id())).contains(stored);
  }

  private Technician stored(CompanyId company, String lastName) {
    var first = joined(company, lastName);
    technicians().add(first);
    return first.technician();
  }

  private static TechnicianChange joined(CompanyId company, String lastName) {
    return Technician.join(
        AccountId.random(),
        company,
        new TechnicianProfile(
            new PersonName("Ada", lastName),
            new PhoneNumber("+41 44 555 01 99", "+41445550199"),
            Language.DE),
        new EmailAddress("ada@example.com"),
        "a-picture",
        List.of("tv"),
        new Credentials.OwnPassword(new PasswordHash("$argon2id$one")),
        NOW,
        null);
  }
}
