package org.fsmlight.team.identity.signups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Accounts;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.dispatchers.DispatcherState;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A crash during the registration of a company: the next attempt finishes it. */
class FoundCompanyIT extends TeamServiceIT {

  private static final PasswordHash HASH = new PasswordHash("$argon2id$of-nobody");

  @Autowired private SignUps signUps;
  @Autowired private Accounts accounts;
  @Autowired private Companies companies;
  @Autowired private Dispatchers dispatchers;
  @Autowired private FoundCompany foundCompany;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"claim", "registered", "joined", "delete"})
  void finishesAnInterruptedRegistrationWhereverItStopped(String step) {
    var id = AccountId.random();
    var token = OneTimeToken.random(id);
    var signUp = SignUp.open(SignUpFixture.application(founder(id)), token, id, clock.instant());
    signUps.add(
        new SignUpChange(
            signUp,
            new SignUpDomainEvent.Requested(
                new SignUpDomainEvent.Addressee("F", "B", founder(id), Language.DE), token),
            clock.instant()));

    assertThatThrownBy(() -> crashingBefore(step).found(signUp, token, HASH, clock.instant()))
        .hasMessage("crashed before " + step);
    assertThat(foundCompany.open(signUps.find(id).orElseThrow(), token, clock.instant())).isEmpty();

    assertThat(companies.find(signUp.company()).orElseThrow().profile().name()).isEqualTo("Berg");
    var founder = dispatchers.find(id).orElseThrow();
    assertThat(founder.state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(founder.company()).isEqualTo(signUp.company());
    assertThat(accounts.find(founder(id)).orElseThrow().id()).isEqualTo(id);
    published().await("DispatcherJoined", id.value(), 1);
    foundCompany.deleteExpired(clock.instant());
    assertThat(signUps.find(id)).isEmpty();
    assertThat(published().of("CompanyRegistered", signUp.company().value())).hasSize(1);
    assertThat(published().of("DispatcherJoined", id.value())).hasSize(1);
  }

  private FoundCompany crashingBefore(String step) {
    return new FoundCompany(
        step.equals("delete") ? crashing(SignUps.class, signUps, "delete", step) : signUps,
        step.equals("claim") ? crashing(Accounts.class, accounts, "claim", step) : accounts,
        step.equals("registered") ? crashing(Companies.class, companies, "add", step) : companies,
        step.equals("joined")
            ? crashing(Dispatchers.class, dispatchers, "add", step)
            : dispatchers);
  }

  private static <T> T crashing(Class<T> port, T real, String method, String step) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw new IllegalStateException("crashed before " + step);
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private static EmailAddress founder(AccountId id) {
    return new EmailAddress(id.value() + "@berg.example");
  }
}
