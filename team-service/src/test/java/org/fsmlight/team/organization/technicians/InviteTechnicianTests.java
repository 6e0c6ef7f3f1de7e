package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.EndLogins;
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

class InviteTechnicianTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final CompanyId COMPANY = new CompanyId("fixit");
  private static final EmailAddress ADDRESS = new EmailAddress("tim@example.org");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final Actor ADA = new Actor("dispatcher", "ada");

  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryTechnicians technicians = new InMemoryTechnicians();
  private final List<AccountId> loggedOut = new ArrayList<>();
  private final ReinviteTechnician reinvite = new ReinviteTechnician(technicians);
  private final DeactivateTechnician deactivate =
      new DeactivateTechnician(technicians, new EndLogins(List.of(loggedOut::add)));
  private final ReactivateTechnician reactivate = new ReactivateTechnician(technicians);

  @Test
  void invitesANewTechnician() {
    var technician = accepted(invite(COMPANY, List.of()));

    assertThat(technician.state()).isEqualTo(TechnicianState.INVITED);
    assertThat(technicians.find(technician.id())).contains(technician);
    assertThat(accounts.find(ADDRESS).orElseThrow().id()).isEqualTo(technician.id());
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
        accounts.claim(ADDRESS, new Account(AccountId.random(), COMPANY, AccountRole.TECHNICIAN));

    assertThat(accepted(invite(COMPANY, List.of())).id()).isEqualTo(claimed.id());
  }

  @Test
  void aDispatcherWithAPasswordJoinsAtOnce() {
    var dispatcher = dispatcher(new Credentials.OwnPassword(HASH));

    var technician = accepted(invite(COMPANY, List.of(dispatcher)));

    assertThat(technician.id()).isEqualTo(dispatcher.id());
    assertThat(technician.state()).isEqualTo(TechnicianState.UNVERIFIED);
    assertThat(technician.credentials()).isEqualTo(new Credentials.SharedPassword());
    assertThat(refusal(invite(COMPANY, List.of(dispatcher)))).isEqualTo(new Refusal.EmailTaken());
  }

  @Test
  void aDispatcherWithoutAPasswordCannotJoinYet() {
    var token = OneTimeToken.random(new AccountId("dora"));
    var dispatcher = dispatcher(new Credentials.Invited(Invitation.open(token, NOW)));

    assertThat(refusal(invite(COMPANY, List.of(dispatcher)))).isEqualTo(new Refusal.NotJoinedYet());
  }

  @Test
  void refusesAnAddressClaimedForADispatcherThatDoesNotExist() {
    dispatcher(new Credentials.OwnPassword(HASH));

    assertThat(refusal(invite(COMPANY, List.of()))).isEqualTo(new Refusal.EmailTaken());
  }

  @Test
  void reinvitesUntilThereIsAPassword() {
    var id = accepted(invite(COMPANY, List.of())).id();

    assertThat(reinvite.reinvite(COMPANY, id, NOW, ADA))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(reinvite.reinvite(new CompanyId("rival"), id, NOW, ADA)).isEmpty();
  }

  @Test
  void doesNotReinviteATechnicianWithAPassword() {
    var dispatcher = dispatcher(new Credentials.OwnPassword(HASH));
    var technician = accepted(invite(COMPANY, List.of(dispatcher)));

    assertThat(refusal(reinvite.reinvite(COMPANY, technician.id(), NOW, ADA).orElseThrow()))
        .isEqualTo(new Refusal.AlreadyJoined(technician));
  }

  @Test
  void deactivatesAndReactivatesOnce() {
    var id = accepted(invite(COMPANY, List.of())).id();

    assertThat(deactivate.deactivate(COMPANY, id, _ -> true, NOW, ADA))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(loggedOut).containsExactly(id);
    assertThat(refusal(deactivate.deactivate(COMPANY, id, _ -> true, NOW, ADA).get()))
        .isInstanceOf(Refusal.NothingToChange.class);
    assertThat(loggedOut).as("a refused command ends no login").containsExactly(id);
    assertThat(refusal(reinvite.reinvite(COMPANY, id, NOW, ADA).get()))
        .isInstanceOf(Refusal.Deactivated.class);

    assertThat(reactivate.reactivate(COMPANY, id, _ -> true, NOW, ADA))
        .containsInstanceOf(Decision.Accepted.class);
    assertThat(refusal(reactivate.reactivate(COMPANY, id, _ -> true, NOW, ADA).get()))
        .isInstanceOf(Refusal.NothingToChange.class);
    assertThat(technicians.find(id).orElseThrow().deactivated()).isFalse();
  }

  @Test
  void deactivationExpectsAVersionAndTheCompany() {
    var id = accepted(invite(COMPANY, List.of())).id();
    var rival = new CompanyId("rival");

    assertThat(refusal(deactivate.deactivate(COMPANY, id, _ -> false, NOW, ADA).get()))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(refusal(reactivate.reactivate(COMPANY, id, _ -> false, NOW, ADA).get()))
        .isInstanceOf(Refusal.Stale.class);
    assertThat(deactivate.deactivate(rival, id, _ -> true, NOW, ADA)).isEmpty();
    assertThat(reactivate.reactivate(rival, id, _ -> true, NOW, ADA)).isEmpty();
    assertThat(loggedOut).isEmpty();
  }

  private Decision invite(CompanyId company, List<Memberships> memberships) {
    var profile = new TechnicianProfile(new PersonName("Tim", "Tec"), null, Language.DE);
    return new InviteTechnician(accounts, new FindCredentials(memberships), technicians)
        .invite(company, profile, ADDRESS, NOW, ADA);
  }

  private OneMembership dispatcher(Credentials credentials) {
    var account = new Account(new AccountId("dora"), COMPANY, AccountRole.DISPATCHER);
    accounts.claim(ADDRESS, account);
    return new OneMembership(
        account.id(),
        new Membership(
            AccountRole.DISPATCHER,
            new PersonName("Dora", "Dis"),
            ADDRESS,
            Language.DE,
            credentials,
            true));
  }

  private static Technician accepted(Decision decision) {
    return ((Decision.Accepted) decision).change().technician();
  }

  private static Refusal refusal(Decision decision) {
    return ((Decision.Refused) decision).refusal();
  }
}
