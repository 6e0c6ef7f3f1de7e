package org.fsmlight.team.organization.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of dispatchers. */
public interface DispatchersContract {

  Instant NOW = Instant.parse("2026-11-21T08:00:00Z");

  Dispatchers dispatchers();

  @Test
  default void addsADispatcherOnce() {
    var company = CompanyId.random();
    var first = joined(company, "Adams");

    assertThat(dispatchers().find(first.dispatcher().id())).isEmpty();
    assertThat(dispatchers().add(first)).isTrue();
    assertThat(dispatchers().add(first)).isFalse();
    assertThat(dispatchers().find(first.dispatcher().id())).contains(first.dispatcher());
  }

  @Test
  default void restoresAnInvitedDispatcher() {
    var id = AccountId.random();
    var invited = Dispatcher.invite(id, CompanyId.random(), profile("Adams"), NOW, null);

    dispatchers().add(invited);

    assertThat(dispatchers().find(id)).contains(invited.dispatcher());
  }

  @Test
  default void savesTheNextVersionOnly() {
    var stored = stored(CompanyId.random(), "Adams");
    var renamed = stored.changeProfile(profile("Baker"), NOW, null);
    var again = stored.changeProfile(profile("Clark"), NOW, null);

    assertThat(dispatchers().save(renamed)).isTrue();
    assertThat(dispatchers().save(again)).isFalse();
    assertThat(dispatchers().find(stored.id())).contains(renamed.dispatcher());
  }

  @Test
  default void ofConcurrentSavesOfOneVersionOneSucceeds() throws Exception {
    var stored = stored(CompanyId.random(), "Adams");

    var saved =
        Concurrently.fifty(
            i -> dispatchers().save(stored.changeProfile(profile("Name" + i), NOW, null)));

    assertThat(saved).containsOnlyOnce(true);
  }

  @Test
  default void listsACompanysDispatchersByLastName() {
    var company = CompanyId.random();
    stored(company, "Clark");
    stored(company, "Adams");
    stored(CompanyId.random(), "Baker");

    assertThat(dispatchers().of(company))
        .extracting(dispatcher -> dispatcher.profile().name().last())
        .containsExactly("Adams", "Clark");
  }

  @Test
  default void countsDispatchersWhoHaveNotLeft() {
    var company = CompanyId.random();
    var another = CompanyId.random();
    var empty = CompanyId.random();
    stored(company, "Adams");
    dispatchers().add(Dispatcher.invite(AccountId.random(), company, profile("Baker"), NOW, null));
    stored(another, "Clark");
    dispatchers().save(stored(company, "Davis").leave(NOW, null));

    assertThat(dispatchers().countOf(List.of(company, another, empty)))
        .isEqualTo(Map.of(company, 2L, another, 1L));
  }

  @Test
  default void decidesAgainAfterALostRace() {
    var stored = stored(CompanyId.random(), "Adams");
    var seen = new ArrayList<Long>();

    var decision =
        dispatchers()
            .decide(
                stored.id(),
                current -> {
                  seen.add(current.version());
                  if (seen.size() == 1) {
                    dispatchers().save(current.changeProfile(profile("Baker"), NOW, null));
                  }
                  return new Decision.Accepted(current.leave(NOW, null));
                });

    assertThat(seen).containsExactly(1L, 2L);
    assertThat(decision).containsInstanceOf(Decision.Accepted.class);
    var after = dispatchers().find(stored.id()).orElseThrow();
    assertThat(after.left()).isTrue();
    assertThat(after.profile().name().last()).isEqualTo("Baker");
  }

  @Test
  default void savesNeitherRefusalsNorEmptyChanges() {
    var stored = stored(CompanyId.random(), "Adams");

    dispatchers().decide(stored.id(), current -> new Decision.Refused(new Refusal.Stale(current)));
    dispatchers()
        .decide(
            stored.id(),
            current -> new Decision.Accepted(current.changeProfile(current.profile(), NOW, null)));

    assertThat(dispatchers().find(stored.id())).contains(stored);
  }

  private Dispatcher stored(CompanyId company, String lastName) {
    var first = joined(company, lastName);
    dispatchers().add(first);
    return first.dispatcher();
  }

  private static DispatcherChange joined(CompanyId company, String lastName) {
    var password = new Credentials.OwnPassword(new PasswordHash("$argon2id$one"));
    return Dispatcher.join(AccountId.random(), company, profile(lastName), password, NOW, null);
  }

  private static DispatcherProfile profile(String lastName) {
    return new DispatcherProfile(
        new PersonName("Ada", lastName), new EmailAddress("ada@example.com"), Language.DE);
  }
}
