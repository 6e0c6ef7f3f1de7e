package org.fsmlight.team.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Accounts;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.CompanyProfile;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.DispatcherProfile;
import org.fsmlight.team.dispatchers.DispatcherState;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The process that makes a company of a sign-up dies: the next one takes it up. */
class FoundCompanyIT extends TeamServiceIT {

  private static final PasswordHash HASH = new PasswordHash("$argon2id$of-nobody");

  @Autowired private SignUps signUps;
  @Autowired private Accounts accounts;
  @Autowired private Companies companies;
  @Autowired private Dispatchers dispatchers;
  @Autowired private FoundCompany foundCompany;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"claim", "registered", "joined", "forget"})
  void whatWasBegunIsFinishedWhereverItDied(String before) {
    var id = AccountId.random();
    var token = InvitationToken.random(id);
    var signUp = SignUp.asked(application(id), token, id, clock.instant());
    signUps.add(
        new SignUpAsked(
            signUp,
            new SignUpAsked.Addressee("F", "B", founder(id), Language.DE),
            token,
            clock.instant()));

    assertThatThrownBy(() -> dyingBefore(before).found(signUp, token, HASH))
        .hasMessage("died before " + before);
    assertThat(foundCompany.opened(signUps.find(id).orElseThrow(), token)).isEmpty();

    assertThat(companies.find(signUp.company()).orElseThrow().profile().name()).isEqualTo("Berg");
    var founder = dispatchers.find(id).orElseThrow();
    assertThat(founder.state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(founder.company()).isEqualTo(signUp.company());
    assertThat(accounts.find(founder(id)).orElseThrow().id()).isEqualTo(id);
    told().await("DispatcherJoined", id.value(), 1);
    foundCompany.dropExpired(clock.instant());
    assertThat(signUps.find(id)).isEmpty();
    assertThat(told().of("CompanyRegistered", signUp.company().value())).hasSize(1);
    assertThat(told().of("DispatcherJoined", id.value())).hasSize(1);
  }

  private FoundCompany dyingBefore(String step) {
    return new FoundCompany(
        step.equals("forget") ? dying(SignUps.class, signUps, "forget", step) : signUps,
        step.equals("claim") ? dying(Accounts.class, accounts, "claim", step) : accounts,
        step.equals("registered") ? dying(Companies.class, companies, "add", step) : companies,
        step.equals("joined") ? dying(Dispatchers.class, dispatchers, "add", step) : dispatchers,
        clock);
  }

  private static <T> T dying(Class<T> port, T real, String method, String step) {
    return port.cast(
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (_, called, arguments) -> {
              if (called.getName().equals(method)) {
                throw new IllegalStateException("died before " + step);
              }
              try {
                return called.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }

  private static Application application(AccountId id) {
    return new Application(
        new CompanyProfile(
            "Berg",
            new EmailAddress("office@berg.example"),
            ZoneId.of("Europe/Zurich"),
            List.of(Language.DE)),
        "CH",
        new DispatcherProfile(new PersonName("Fida", "Berg"), founder(id), Language.DE));
  }

  private static EmailAddress founder(AccountId id) {
    return new EmailAddress(id.value() + "@berg.example");
  }
}
