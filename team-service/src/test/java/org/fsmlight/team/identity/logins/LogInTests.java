package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.LOGIN;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.audit.records.AuditRecord;
import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.audit.records.InMemoryAuditTrail;
import org.fsmlight.team.audit.records.RecordLogins;
import org.fsmlight.team.identity.accounts.AccountFixture;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountRole;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.Invitation;
import org.fsmlight.team.identity.accounts.Membership;
import org.fsmlight.team.identity.accounts.OneMembership;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.accounts.RehashPassword;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.InMemoryAttemptCounters;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.Test;

class LogInTests {

  private static final ClientAddress HERE = ClientAddress.of("192.0.2.7");
  private static final ClientAddress ELSEWHERE = ClientAddress.of("192.0.2.8");
  private static final Decision BAD_CREDENTIALS =
      new Decision.Refused(new Refusal.BadCredentials());

  private final AccountFixture lea =
      new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD));
  private final InMemoryExpiringKeys keys = new InMemoryExpiringKeys();
  private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
  private final Throttle throttle = new Throttle(new InMemoryAttemptCounters());

  @Test
  void acceptsThePasswordInAnySpellingOfTheAddress() {
    var upperCase = new EmailAddress(LOGIN.value().toUpperCase(Locale.ROOT));

    assertThat(logIn(lea.holders, upperCase, PASSWORD, HERE)).isInstanceOf(Decision.Accepted.class);
    assertThat(actions()).containsExactly("LoggedIn");
  }

  @Test
  void refusesUnknownAddressesAndWrongPasswordsAlike() {
    assertThat(logIn(lea.holders, new EmailAddress("no@example.org"), PASSWORD, HERE))
        .isEqualTo(BAD_CREDENTIALS);
    assertThat(logIn(lea.holders, LOGIN, ANOTHER, HERE)).isEqualTo(BAD_CREDENTIALS);
    Awaitility.await().untilAsserted(() -> assertThat(actions()).containsExactly("LoginRefused"));
  }

  @Test
  void refusesAPersonWithoutAnActiveRole() {
    var left = holders(new Credentials.OwnPassword(lea.passwords.hash(PASSWORD)), false);

    assertThat(logIn(left, LOGIN, PASSWORD, HERE)).isEqualTo(BAD_CREDENTIALS);
  }

  @Test
  void refusesAPersonWithoutAPassword() {
    var token = OneTimeToken.random(lea.id);
    var invited = holders(new Credentials.Invited(Invitation.open(token, NOW)), true);

    assertThat(logIn(invited, LOGIN, PASSWORD, HERE)).isEqualTo(BAD_CREDENTIALS);
  }

  @Test
  void locksTheAccountForTheAddressOfTooManyWrongPasswords() {
    for (int i = 0; i < LoginLimits.ACCOUNT_FROM_ADDRESS.attempts(); i++) {
      assertThat(logIn(lea.holders, LOGIN, ANOTHER, HERE)).isEqualTo(BAD_CREDENTIALS);
    }

    assertThat(logIn(lea.holders, LOGIN, PASSWORD, HERE))
        .isEqualTo(
            new Decision.Refused(
                new Refusal.TooManyAttempts(LoginLimits.ACCOUNT_FROM_ADDRESS.within())));
    assertThat(logIn(lea.holders, LOGIN, PASSWORD, ELSEWHERE))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void doesNotCountSuccessfulLogins() {
    for (int i = 0; i < 2 * LoginLimits.ACCOUNT_FROM_ADDRESS.attempts(); i++) {
      assertThat(logIn(lea.holders, LOGIN, PASSWORD, HERE)).isInstanceOf(Decision.Accepted.class);
    }
  }

  @Test
  void theWiderLimitsDoNotLockAFamiliarAddress() {
    logIn(lea.holders, LOGIN, PASSWORD, HERE);
    for (int i = 0; i < LoginLimits.ACCOUNT.attempts(); i++) {
      throttle.admit(List.of(LoginLimits.ACCOUNT.by(LOGIN.key())), NOW);
    }

    assertThat(logIn(lea.holders, LOGIN, PASSWORD, ELSEWHERE))
        .isEqualTo(new Decision.Refused(new Refusal.TooManyAttempts(LoginLimits.ACCOUNT.within())));
    assertThat(logIn(lea.holders, LOGIN, PASSWORD, HERE)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void anAddressStaysFamiliarFor30Days() {
    var limits = new LoginLimits(keys);
    limits.remember(LOGIN, HERE, NOW);

    assertThat(limits.attempts(LOGIN, HERE, NOW.plus(Duration.ofDays(30)).minusMillis(1)))
        .hasSize(1);
    assertThat(limits.attempts(LOGIN, HERE, NOW.plus(Duration.ofDays(30)))).hasSize(3);
    assertThat(limits.attempts(LOGIN, ELSEWHERE, NOW)).hasSize(3);
  }

  private Decision logIn(
      AccountHolders holders, EmailAddress address, Password password, ClientAddress from) {
    var tickets = new Tickets(new Sealer(TeamServiceIT.SEAL_KEY), keys, holders);
    return new LogIn(
            holders,
            lea.passwords,
            new RehashPassword(lea.accounts, lea.passwords),
            throttle,
            new LoginLimits(keys),
            tickets,
            new RecordLogins(trail, lea.accounts))
        .logIn(address, password, from, NOW);
  }

  private AccountHolders holders(Credentials credentials, boolean active) {
    var membership =
        new Membership(
            AccountRole.DISPATCHER,
            new PersonName("Lea", "Example"),
            LOGIN,
            Language.DE,
            credentials,
            active);
    return new AccountHolders(lea.accounts, List.of(new OneMembership(lea.id, membership)));
  }

  private List<String> actions() {
    return trail.page(new AuditTrail.Selection(null, null, null, null, null), 10).stream()
        .map(AuditRecord::action)
        .toList();
  }
}
