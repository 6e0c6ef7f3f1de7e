package org.fsmlight.team.identity.signups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.fsmlight.team.identity.accounts.Account;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.InMemoryAccounts;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.InMemoryCompanies;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.dispatchers.DispatcherState;
import org.fsmlight.team.organization.dispatchers.InMemoryDispatchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoundCompanyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final AccountId ID = new AccountId("fida");

  private final InMemorySignUps signUps = new InMemorySignUps();
  private final InMemoryAccounts accounts = new InMemoryAccounts();
  private final InMemoryCompanies companies = new InMemoryCompanies();
  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final FoundCompany foundCompany =
      new FoundCompany(signUps, accounts, companies, dispatchers);
  private final OneTimeToken token = OneTimeToken.random(ID);
  private final SignUp signUp = SignUp.open(SignUpFixture.application(), token, ID, NOW);

  @BeforeEach
  void request() {
    signUps.add(
        new SignUpChange(
            signUp,
            new SignUpDomainEvent.Requested(
                new SignUpDomainEvent.Addressee("Fida", "Berg", SignUpFixture.FOUNDER, Language.DE),
                token),
            NOW));
  }

  @Test
  void registersAccountCompanyAndDispatcher() {
    var founder = foundCompany.found(signUp, token, HASH, NOW).orElseThrow();

    assertThat(founder.id()).isEqualTo(ID);
    assertThat(founder.state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(founder.credentials()).isEqualTo(new Credentials.OwnPassword(HASH));
    assertThat(companies.find(signUp.company()).orElseThrow().profile().name()).isEqualTo("Berg");
    assertThat(accounts.find(SignUpFixture.FOUNDER).orElseThrow().id()).isEqualTo(ID);
    assertThat(signUps.find(ID)).isEmpty();
  }

  @Test
  void registersOnce() {
    assertThat(foundCompany.found(signUp, token, HASH, NOW)).isPresent();
    assertThat(foundCompany.found(signUp, token, HASH, NOW)).isEmpty();
  }

  @Test
  void registersNothingWhenTheAddressIsTakenMeanwhile() {
    accounts.claim(
        SignUpFixture.FOUNDER,
        new Account(new AccountId("another"), new CompanyId("c1"), AccountRole.DISPATCHER));

    assertThat(foundCompany.found(signUp, token, HASH, NOW)).isEmpty();
    assertThat(companies.find(signUp.company())).isEmpty();
    assertThat(dispatchers.find(ID)).isEmpty();
    assertThat(signUps.find(ID)).isEmpty();
  }

  @Test
  void opensASignUpWhoseAddressIsFree() {
    assertThat(foundCompany.open(signUp, token, NOW)).contains(signUp);
    assertThat(foundCompany.open(signUp, OneTimeToken.random(ID), NOW)).isEmpty();

    accounts.claim(
        SignUpFixture.FOUNDER,
        new Account(new AccountId("another"), new CompanyId("c1"), AccountRole.DISPATCHER));
    assertThat(foundCompany.open(signUp, token, NOW)).isEmpty();
  }

  @Test
  void finishesAnInterruptedRegistrationWhenItsLinkIsOpenedAgain() {
    var redeemed = redeem();

    assertThat(foundCompany.open(redeemed, OneTimeToken.random(ID), NOW)).isEmpty();
    assertThat(dispatchers.find(ID)).isEmpty();
    assertThat(foundCompany.open(redeemed, token, NOW)).as("opens nothing").isEmpty();
    assertThat(dispatchers.find(ID)).isPresent();
  }

  @Test
  void finishesInterruptedRegistrationsAtASweep() {
    redeem();

    foundCompany.deleteExpired(NOW.plusMillis(1));

    assertThat(dispatchers.find(ID)).isPresent();
    assertThat(signUps.find(ID)).isEmpty();
  }

  @Test
  void deletesExpiredSignUpsAtASweep() {
    var end = NOW.plus(Invitation.LIFETIME);

    foundCompany.deleteExpired(end);
    assertThat(signUps.find(ID)).isPresent();

    foundCompany.deleteExpired(end.plusMillis(1));
    assertThat(signUps.find(ID)).isEmpty();
    assertThat(dispatchers.find(ID)).isEmpty();
  }

  private SignUp redeem() {
    var redeemed = signUp.redeem(token, HASH, NOW).orElseThrow();
    signUps.save(redeemed);
    return redeemed;
  }
}
