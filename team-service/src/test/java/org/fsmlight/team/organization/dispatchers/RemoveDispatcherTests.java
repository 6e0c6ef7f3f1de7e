package org.fsmlight.team.organization.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.Decision.Accepted;
import org.fsmlight.team.organization.dispatchers.Refusal.AlreadyLeft;
import org.fsmlight.team.organization.dispatchers.Refusal.LastDispatcher;
import org.fsmlight.team.organization.dispatchers.Refusal.Stale;
import org.junit.jupiter.api.Test;

class RemoveDispatcherTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId COMPANY = new CompanyId("fixit");
  private static final AccountId ANNA = new AccountId("anna");
  private static final AccountId BEN = new AccountId("ben");
  private static final AccountId CARL = new AccountId("carl");

  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final InMemoryDepartures departures = new InMemoryDepartures();
  private final List<AccountId> loggedOut = new ArrayList<>();
  private final RemoveDispatcher remove =
      new RemoveDispatcher(dispatchers, departures, new EndLogins(List.of(loggedOut::add)));

  @Test
  void removesADispatcherWhileAnotherStays() {
    join(ANNA, BEN);

    assertThat(remove(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.LEFT);
    assertThat(dispatchers.events()).last().isEqualTo(new DispatcherDomainEvent.Left());
    assertThat(loggedOut).containsExactly(ANNA);
    assertThat(refusal(remove(ANNA))).isInstanceOf(AlreadyLeft.class);
    assertThat(loggedOut).as("a refused removal ends no login").containsExactly(ANNA);
  }

  @Test
  void keepsTheLastActiveDispatcher() {
    join(ANNA);
    dispatchers.add(Dispatcher.invite(BEN, COMPANY, profile(), NOW, null));

    assertThat(refusal(remove(ANNA))).isInstanceOf(LastDispatcher.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void removesAnInvitedDispatcherEvenIfNobodyElseIsThere() {
    dispatchers.add(Dispatcher.invite(BEN, COMPANY, profile(), NOW, null));

    assertThat(remove(BEN)).isInstanceOf(Accepted.class);
  }

  @Test
  void keepsOneOfTwoWhoseDeparturesCross() {
    join(ANNA, BEN);
    departures.beforeNextSave(() -> remove(BEN));

    assertThat(refusal(remove(ANNA))).isInstanceOf(LastDispatcher.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
    assertThat(state(BEN)).isEqualTo(DispatcherState.LEFT);
  }

  @Test
  void doesNotCountADispatcherWhoseDepartureIsRecorded() {
    join(ANNA, BEN);
    dispatchers.beforeNextSave(
        () -> assertThat(refusal(remove(BEN))).isInstanceOf(LastDispatcher.class));

    assertThat(remove(ANNA)).isInstanceOf(Accepted.class);
    assertThat(state(BEN)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void decidesAgainWhenTheDispatcherChangesMeanwhile() {
    join(ANNA, BEN);
    dispatchers.beforeNextSave(
        () -> {
          rename(ANNA);
          assertThat(remove(BEN)).isInstanceOf(Accepted.class);
        });

    assertThat(refusal(remove(ANNA))).isInstanceOf(LastDispatcher.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void completesARemovalThatACrashInterrupted() {
    join(ANNA, BEN, CARL);
    dispatchers.beforeNextSave(
        () -> {
          throw new IllegalStateException("crashed");
        });

    assertThatThrownBy(() -> remove(ANNA)).isInstanceOf(IllegalStateException.class);
    assertThat(remove(BEN)).isInstanceOf(Accepted.class);
    assertThat(remove(ANNA)).isInstanceOf(Accepted.class);
    assertThat(refusal(remove(CARL))).isInstanceOf(LastDispatcher.class);
  }

  @Test
  void refusesAnotherVersionAndFindsOnlyTheOwnCompany() {
    join(ANNA, BEN);

    assertThat(refusal(remove.remove(COMPANY, ANNA, _ -> false, NOW, null).orElseThrow()))
        .isInstanceOf(Stale.class);
    assertThat(remove.remove(new CompanyId("rival"), ANNA, _ -> true, NOW, null)).isEmpty();
    assertThat(remove.remove(COMPANY, new AccountId("nobody"), _ -> true, NOW, null)).isEmpty();
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
    assertThat(loggedOut).isEmpty();
  }

  private Decision remove(AccountId id) {
    return remove
        .remove(COMPANY, id, _ -> true, NOW, new Actor("dispatcher", "anna"))
        .orElseThrow();
  }

  private static Refusal refusal(Decision decision) {
    return ((Decision.Refused) decision).refusal();
  }

  private void rename(AccountId id) {
    var renamed =
        new DispatcherProfile(new PersonName("Renamed", "Example"), profile().email(), Language.DE);
    dispatchers.save(dispatchers.find(id).orElseThrow().changeProfile(renamed, NOW, null));
  }

  private DispatcherState state(AccountId id) {
    return dispatchers.find(id).orElseThrow().state();
  }

  private void join(AccountId... ids) {
    var password = new Credentials.OwnPassword(new PasswordHash("$argon2id$one"));
    for (var id : ids) {
      dispatchers.add(Dispatcher.join(id, COMPANY, profile(), password, NOW, null));
    }
  }

  private static DispatcherProfile profile() {
    return new DispatcherProfile(
        new PersonName("Ada", "Example"), new EmailAddress("ada@example.com"), Language.DE);
  }
}
