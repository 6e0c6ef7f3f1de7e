package org.fsmlight.team.identity.passwordresets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.team.identity.accounts.AccountFixture.ANOTHER;
import static org.fsmlight.team.identity.accounts.AccountFixture.LOGIN;
import static org.fsmlight.team.identity.accounts.AccountFixture.NOW;
import static org.fsmlight.team.identity.accounts.AccountFixture.PASSWORD;

import java.time.Duration;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountDomainEvent;
import org.fsmlight.team.identity.accounts.AccountFixture;
import org.fsmlight.team.identity.accounts.EndLogins;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.accounts.SetPassword;
import org.fsmlight.team.identity.passwords.InMemoryPasswordHasher;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.InMemoryAttemptCounters;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.organization.dispatchers.InMemoryDispatchers;
import org.fsmlight.team.organization.dispatchers.ReinviteDispatcher;
import org.fsmlight.team.organization.technicians.InMemoryTechnicians;
import org.fsmlight.team.organization.technicians.ReinviteTechnician;
import org.junit.jupiter.api.Test;

/** Password resets, requested and redeemed. */
class PasswordResetTests {

  private static final ClientAddress HERE = ClientAddress.of("192.0.2.7");
  private static final Decision LINK_INVALID = new Decision.Refused(new Refusal.LinkInvalid());

  private final AccountFixture lea =
      new AccountFixture(new InMemoryPasswordHasher().hash(PASSWORD));
  private final InMemoryDispatchers dispatchers = new InMemoryDispatchers();
  private final RequestPasswordReset request =
      new RequestPasswordReset(
          lea.holders,
          lea.accounts,
          new ReinviteDispatcher(dispatchers),
          new ReinviteTechnician(new InMemoryTechnicians()),
          new Throttle(new InMemoryAttemptCounters()));
  private final RedeemPasswordReset redeem =
      new RedeemPasswordReset(
          lea.holders, new SetPassword(lea.accounts, lea.passwords, new EndLogins(List.of())));

  @Test
  void theLinkReplacesThePasswordOnce() {
    var token = requestToken();

    var preview = redeem.preview(token, NOW).orElseThrow();
    assertThat(preview.firstName()).isEqualTo("Lea");
    assertThat(preview.email()).isEqualTo(LOGIN.value());
    assertThat(preview.expiresAt()).isEqualTo(NOW.plusSeconds(3_600));
    assertThat(redeem.redeem(token, ANOTHER, NOW)).isEqualTo(new Decision.Accepted());
    assertThat(lea.hasPassword(ANOTHER)).isTrue();
    assertThat(redeem.redeem(token, PASSWORD, NOW)).isEqualTo(LINK_INVALID);
    assertThat(redeem.preview(token, NOW)).isEmpty();
  }

  @Test
  void aLinkThatIsReplacedWhileThePasswordIsHashedStopsWorking() {
    var token = requestToken();
    lea.passwords.beforeNextHash(this::requestToken);

    assertThat(redeem.redeem(token, ANOTHER, NOW)).isEqualTo(LINK_INVALID);
    assertThat(lea.hasPassword(PASSWORD)).isTrue();
  }

  @Test
  void aPasswordChangedBeforeTheWriteEndsTheLink() {
    var token = requestToken();
    lea.accounts.beforeNextSave(() -> lea.changeMeanwhile(new Password("meanwhile-set-99")));

    assertThat(redeem.redeem(token, ANOTHER, NOW)).isEqualTo(LINK_INVALID);
    assertThat(lea.hasPassword(new Password("meanwhile-set-99"))).isTrue();
  }

  @Test
  void aPasswordThatBreaksARuleKeepsTheLink() {
    var token = requestToken();

    assertThat(redeem.redeem(token, new Password("short"), NOW))
        .isEqualTo(
            new Decision.Refused(new Refusal.PasswordRejected("must have 10 to 128 characters")));
    assertThat(redeem.redeem(token, ANOTHER, NOW)).isEqualTo(new Decision.Accepted());
  }

  @Test
  void unknownLinksOpenNothing() {
    assertThat(redeem.redeem(new OneTimeToken("nonsense"), ANOTHER, NOW)).isEqualTo(LINK_INVALID);
    assertThat(redeem.redeem(OneTimeToken.random(lea.id), ANOTHER, NOW)).isEqualTo(LINK_INVALID);
  }

  @Test
  void unknownAddressesAreAcceptedWithoutEffect() {
    assertThat(request.request(new EmailAddress("no@example.org"), HERE, NOW))
        .isEqualTo(new Decision.Accepted());
    assertThat(lea.accounts.events()).isEmpty();
  }

  @Test
  void aMailboxGetsThreeLinksAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(request.request(LOGIN, HERE, NOW)).isEqualTo(new Decision.Accepted());
    }

    assertThat(lea.accounts.events()).hasSize(3);
  }

  @Test
  void thirtyRequestsAnHourAreAcceptedFromOneAddress() {
    for (int i = 0; i < 30; i++) {
      request.request(new EmailAddress("no" + i + "@example.org"), HERE, NOW);
    }

    assertThat(request.request(LOGIN, HERE, NOW))
        .isEqualTo(new Decision.Refused(new Refusal.TooManyAttempts(Duration.ofHours(1))));
    assertThat(lea.accounts.events()).isEmpty();
  }

  private OneTimeToken requestToken() {
    request.request(LOGIN, HERE, NOW);
    var last = (AccountDomainEvent.PasswordResetRequested) lea.accounts.events().getLast();
    return last.token();
  }
}
