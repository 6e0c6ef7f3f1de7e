package org.fsmlight.team.organization.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.FindCredentials;
import org.fsmlight.team.identity.accounts.InMemoryAccounts;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.Memberships;
import org.fsmlight.team.identity.accounts.OneMembership;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.junit.jupiter.api.Test;

class InviteDispatcherTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId COMPANY = new CompanyId("fixit");
  private static final EmailAddress ADDRESS = new EmailAddress("dora@example.org");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final Actor ADA = new Actor("dispatcher", "ada");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final ReinviteDispatcher reinvite = new ReinviteDispatcher(dispatchers);

  @Test
  void invitesANewDispatcher() {
    var dispatcher = invited(invite(COMPANY, List.of()));

    assertThat(dispatcher.state()).isEqualTo(DispatcherState.INVITED);
    assertThat(dispatchers.find(dispatcher.id())).contains(dispatcher);
    assertThat(accounts.find(ADDRESS).orElseThrow().id()).isEqualTo(dispatcher.id());
  }

  @Test
  void refusesAnAddressThatHasAnAccount() {
    invite(COMPANY, List.of());

    assertThat(refusal(invite(COMPANY, List.of()))).isEqualTo(new Refusal.EmailTaken());
    assertThat(refusal(invite(new CompanyId("rival"), List.of())))
        .isEqualTo(new Refusal.EmailTaken());
  }

  @Test
  void completesAClaimThatACrashLeft() {
    var claimed =
        accounts.claim(ADDRESS, new Account(AccountId.random(), COMPANY, AccountRole.DISPATCHER));

    assertThat(invited(invite(COMPANY, List.of())).id()).isEqualTo(claimed.id());
  }

  @Test
  void aTechnicianWithAPasswordJoinsAtOnce() {
    var technician = technician(new Credentials.OwnPassword(HASH));

    var dispatcher = invited(invite(COMPANY, List.of(technician)));

    assertThat(dispatcher.id()).isEqualTo(technician.id());
    assertThat(dispatcher.state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(dispatcher.credentials()).isEqualTo(new Credentials.SharedPassword());
  }

  @Test
  void aTechnicianWithoutAPasswordCannotJoinYet() {
    var token = OneTimeToken.random(new AccountId("tim"));
    var technician = technician(new Credentials.Invited(Invitation.open(token, NOW)));

    assertThat(refusal(invite(COMPANY, List.of(technician)))).isEqualTo(new Refusal.NotJoinedYet());
  }

  @Test
  void refusesAnAddressClaimedForATechnicianThatDoesNotExist() {
    technician(new Credentials.OwnPassword(HASH));

    assertThat(refusal(invite(COMPANY, List.of()))).isEqualTo(new Refusal.EmailTaken());
  }

  @Test
  void aFormerDispatcherRejoins() {
    var dispatcher = invited(invite(COMPANY, List.of()));
    dispatchers.save(dispatcher.leave(NOW, null));

    var back = invited(invite(COMPANY, List.of()));

    assertThat(back.id()).isEqualTo(dispatcher.id());
    assertThat(back.left()).isFalse();
  }

  @Test
  void reinvitesUntilThereIsAPassword() {
    var dispatcher = invited(invite(COMPANY, List.of()));

    assertThat(reinvite.reinvite(COMPANY, dispatcher.id(), NOW, ADA))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(reinvite.reinvite(new CompanyId("rival"), dispatcher.id(), NOW, ADA)).isEmpty();

    dispatchers.change(dispatcher.id(), current -> Optional.of(current.leave(NOW, null)));
    assertThat(refusal(reinvite.reinvite(COMPANY, dispatcher.id(), NOW, ADA).orElseThrow()))
        .isInstanceOf(Refusal.AlreadyLeft.class);
  }

  @Test
  void doesNotReinviteADispatcherWithAPassword() {
    var technician = technician(new Credentials.OwnPassword(HASH));
    var dispatcher = invited(invite(COMPANY, List.of(technician)));

    assertThat(refusal(reinvite.reinvite(COMPANY, dispatcher.id(), NOW, ADA).orElseThrow()))
        .isEqualTo(new Refusal.AlreadyJoined(dispatcher));
  }

  @Test
  void changesTheProfileOfADispatcherWhoHasNotLeft() {
    var dispatcher = invited(invite(COMPANY, List.of()));
    var change = new ChangeDispatcherProfile(dispatchers);
    var id = dispatcher.id();

    assertThat(change.change(id, profile("New"), version -> version == 1, NOW, ADA))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(refusal(change.change(id, profile("X"), version -> version == 1, NOW, ADA).get()))
        .isInstanceOf(Refusal.Stale.class);
    dispatchers.change(id, current -> Optional.of(current.leave(NOW, null)));
    assertThat(refusal(change.change(id, profile("X"), _ -> true, NOW, ADA).get()))
        .isInstanceOf(Refusal.AlreadyLeft.class);
    assertThat(dispatchers.find(id).orElseThrow().profile()).isEqualTo(profile("New"));
  }

  private Decision invite(CompanyId company, List<Memberships> memberships) {
    return new InviteDispatcher(accounts, new FindCredentials(memberships), dispatchers)
        .invite(company, profile("Dis"), NOW, ADA);
  }

  private OneMembership technician(Credentials credentials) {
    var account = new Account(new AccountId("tim"), COMPANY, AccountRole.TECHNICIAN);
    accounts.claim(ADDRESS, account);
    return new OneMembership(
        account.id(),
        new Membership(
            AccountRole.TECHNICIAN,
            new PersonName("Tim", "Tec"),
            ADDRESS,
            Language.DE,
            credentials,
            true));
  }

  private static Dispatcher invited(Decision decision) {
    return ((Decision.Accepted) decision).change().dispatcher();
  }

  private static Refusal refusal(Decision decision) {
    return ((Decision.Refused) decision).refusal();
  }

  private static DispatcherProfile profile(String lastName) {
    return new DispatcherProfile(new PersonName("Dora", lastName), ADDRESS, Language.DE);
  }
}
