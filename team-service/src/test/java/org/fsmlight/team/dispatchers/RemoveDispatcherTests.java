package org.fsmlight.team.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.LogOut;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.DispatcherOutcome.AlreadyLeft;
import org.fsmlight.team.dispatchers.DispatcherOutcome.Done;
import org.fsmlight.team.dispatchers.DispatcherOutcome.LastOne;
import org.fsmlight.team.dispatchers.DispatcherOutcome.Stale;
import org.junit.jupiter.api.Test;

class RemoveDispatcherTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId FIXIT = new CompanyId("fixit");
  private static final AccountId ANNA = new AccountId("anna");
  private static final AccountId BEN = new AccountId("ben");
  private static final AccountId CARL = new AccountId("carl");

  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final Book book = new Book();
  private final RemoveDispatcher remove =
      new RemoveDispatcher(
          dispatchers, book, new LogOut(List.of()), Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void letsOneGoWhileSomebodyStays() {
    join(ANNA, BEN);

    assertThat(removed(ANNA)).isInstanceOf(Done.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.LEFT);
    assertThat(dispatchers.facts()).last().isEqualTo(new DispatcherFact.Left());
    assertThat(removed(ANNA)).isInstanceOf(AlreadyLeft.class);
  }

  @Test
  void keepsTheLastOneWhoDecides() {
    join(ANNA);
    dispatchers.add(Dispatcher.invited(BEN, FIXIT, profile(), NOW, null));

    assertThat(removed(ANNA)).isInstanceOf(LastOne.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void letsWhoHasNotJoinedYetGo() {
    dispatchers.add(Dispatcher.invited(BEN, FIXIT, profile(), NOW, null));

    assertThat(removed(BEN)).isInstanceOf(Done.class);
  }

  @Test
  void ofTwoWhoseDeparturesCrossOneStays() {
    join(ANNA, BEN);
    book.justBeforeTheNextSave(() -> removed(BEN));

    assertThat(removed(ANNA)).isInstanceOf(LastOne.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
    assertThat(state(BEN)).isEqualTo(DispatcherState.LEFT);
  }

  @Test
  void whoIsAboutToLeaveIsNotCountedAnyMore() {
    join(ANNA, BEN);
    dispatchers.justBeforeTheNextSave(() -> assertThat(removed(BEN)).isInstanceOf(LastOne.class));

    assertThat(removed(ANNA)).isInstanceOf(Done.class);
    assertThat(state(BEN)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void whoChangesWhileLeavingIsAskedAgainWhetherTheyAreTheLast() {
    join(ANNA, BEN);
    dispatchers.justBeforeTheNextSave(
        () -> {
          rename(ANNA);
          assertThat(removed(BEN)).isInstanceOf(Done.class);
        });

    assertThat(removed(ANNA)).isInstanceOf(LastOne.class);
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
  }

  @Test
  void aDepartureThatDiedHalfWayIsCompletedByTheNextTry() {
    join(ANNA, BEN, CARL);
    dispatchers.justBeforeTheNextSave(
        () -> {
          throw new IllegalStateException("died");
        });
    assertThatThrownBy(() -> removed(ANNA)).isInstanceOf(IllegalStateException.class);

    assertThat(removed(BEN)).isInstanceOf(Done.class);
    assertThat(removed(ANNA)).isInstanceOf(Done.class);
    assertThat(removed(CARL)).isInstanceOf(LastOne.class);
  }

  @Test
  void isForTheVersionMeantAndTheOwnCompany() {
    join(ANNA, BEN);

    assertThat(remove.remove(FIXIT, ANNA, version -> false, null).orElseThrow())
        .isInstanceOf(Stale.class);
    assertThat(remove.remove(new CompanyId("rival"), ANNA, version -> true, null)).isEmpty();
    assertThat(remove.remove(FIXIT, new AccountId("nobody"), version -> true, null)).isEmpty();
    assertThat(state(ANNA)).isEqualTo(DispatcherState.ACTIVE);
  }

  private DispatcherOutcome removed(AccountId id) {
    return remove.remove(FIXIT, id, version -> true, "dispatcher/anna").orElseThrow();
  }

  private void rename(AccountId id) {
    var renamed =
        new DispatcherProfile(new PersonName("Renamed", "Example"), profile().email(), Language.DE);
    dispatchers.save(dispatchers.find(id).orElseThrow().with(renamed, NOW, null));
  }

  private DispatcherState state(AccountId id) {
    return dispatchers.find(id).orElseThrow().state();
  }

  private void join(AccountId... ids) {
    var password = new Credentials.Own(new PasswordHash("$argon2id$one"));
    for (var id : ids) {
      dispatchers.add(Dispatcher.joined(id, FIXIT, profile(), password, NOW, null));
    }
  }

  private static DispatcherProfile profile() {
    return new DispatcherProfile(
        new PersonName("Ada", "Example"), new EmailAddress("ada@example.com"), Language.DE);
  }

  private static final class Book implements DepartureBook {

    private final Map<CompanyId, Departures> saved = new HashMap<>();
    private Runnable before = () -> {};

    void justBeforeTheNextSave(Runnable act) {
      before = act;
    }

    @Override
    public Optional<Departures> of(CompanyId company) {
      return Optional.ofNullable(saved.get(company));
    }

    @Override
    public boolean save(Departures departures) {
      var act = before;
      before = () -> {};
      act.run();
      var current = saved.getOrDefault(departures.company(), Departures.none(FIXIT));
      if (current.version() != departures.version() - 1) {
        return false;
      }
      saved.put(departures.company(), departures);
      return true;
    }
  }
}
