package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.util.Optional;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.audit.records.InMemoryAuditTrail;
import org.fsmlight.team.audit.records.RecordLogins;
import org.fsmlight.team.identity.accounts.AccountFixture;
import org.fsmlight.team.identity.accounts.RehashPassword;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.InMemoryAttemptCounters;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** Logins that cross a change of the password. */
class LoginRacesTests {

  private static final String SEAL_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";
  private static final ClientAddress HERE = ClientAddress.of("192.0.2.7");

  @Test
  void aTicketIsRedeemedOnce() throws Exception {
    var login = new Login(new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD)));
    var ticket = login.ticket(PASSWORD);

    var redeemed = Concurrently.fifty(_ -> login.tickets.redeem(ticket, NOW));

    assertThat(redeemed).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  void aTicketExpiresWithinItsLifetime() {
    var login = new Login(new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD)));
    var first = login.ticket(PASSWORD);
    var second = login.ticket(PASSWORD);

    var end = NOW.plus(Tickets.lifetime());
    assertThat(login.tickets.redeem(first, end.minusMillis(1))).isPresent();
    assertThat(login.tickets.redeem(second, end)).isEmpty();
  }

  @Test
  void aPasswordChangedAfterTheLoginEndsTheTicket() {
    var login = new Login(new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD)));
    var ticket = login.ticket(PASSWORD);

    login.lea.changeMeanwhile(ANOTHER);

    assertThat(login.tickets.redeem(ticket, NOW)).isEmpty();
    assertThat(login.tickets.redeem(login.ticket(ANOTHER), NOW)).isPresent();
  }

  @Test
  void aPasswordChangedBetweenItsVerificationAndTheTicketEndsTheTicket() {
    var login = new Login(new AccountFixture(InMemoryPasswordHasher.outdated(PASSWORD)));
    login.lea.passwords.beforeNextHash(() -> login.lea.changeMeanwhile(ANOTHER));

    var ticket = login.ticket(PASSWORD);

    assertThat(login.tickets.redeem(ticket, NOW)).isEmpty();
    assertThat(login.lea.hasPassword(ANOTHER)).isTrue();
  }

  @Test
  void aTicketOfARehashedPasswordIsRedeemed() {
    var login = new Login(new AccountFixture(InMemoryPasswordHasher.outdated(PASSWORD)));

    assertThat(login.tickets.redeem(login.ticket(PASSWORD), NOW)).isPresent();
  }

  @Test
  void aRedeemedTicketProvesTheCurrentPasswordOnly() {
    var login = new Login(new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD)));
    var verified = login.tickets.redeem(login.ticket(PASSWORD), NOW).orElseThrow();
    assertThat(verified.isCurrent(login.lea.holder())).isTrue();

    login.lea.changeMeanwhile(ANOTHER);

    assertThat(verified.isCurrent(login.lea.holder())).isFalse();
  }

  private static final class Login {

    private final AccountFixture lea;
    private final Tickets tickets;
    private final LogIn logIn;

    Login(AccountFixture lea) {
      this.lea = lea;
      var keys = new InMemoryExpiringKeys();
      this.tickets = new Tickets(new Sealer(SEAL_KEY), keys, lea.holders);
      this.logIn =
          new LogIn(
              lea.holders,
              lea.passwords,
              new RehashPassword(lea.accounts, lea.passwords),
              new Throttle(new InMemoryAttemptCounters()),
              new LoginLimits(keys),
              tickets,
              new RecordLogins(new InMemoryAuditTrail(), lea.accounts));
    }

    String ticket(Password password) {
      return ((Decision.Accepted) logIn.logIn(AccountFixture.LOGIN, password, HERE, NOW)).ticket();
    }
  }
}
