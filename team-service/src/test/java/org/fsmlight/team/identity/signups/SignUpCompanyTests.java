package org.fsmlight.team.identity.signups;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountFixture;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.InMemoryAttemptCounters;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.organization.contacts.Language;
import org.junit.jupiter.api.Test;

class SignUpCompanyTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final ClientAddress HERE = ClientAddress.of("192.0.2.7");

  private final InMemorySignUps signUps = new InMemorySignUps();
  private final List<SignUpChange> requested = signUps.requested();
  private final AccountFixture lea = new AccountFixture(new PasswordHash("$argon2id$one"));
  private final SignUpCompany signUpCompany =
      new SignUpCompany(signUps, lea.holders, new Throttle(new InMemoryAttemptCounters()));

  @Test
  void sendsALinkToTheFounder() {
    assertThat(signUp(SignUpFixture.FOUNDER)).isEqualTo(new Decision.Accepted());

    var change = requested.getFirst();
    var token = change.event().token();
    assertThat(token).isNotNull();
    assertThat(change.signUp().admits(token, NOW)).isTrue();
    assertThat(token.account()).contains(change.signUp().id());
    assertThat(change.event().addressee())
        .isEqualTo(
            new SignUpDomainEvent.Addressee("Fida", "Berg", SignUpFixture.FOUNDER, Language.DE));
  }

  @Test
  void sendsNoLinkWhenTheAddressHasAnAccount() {
    assertThat(signUp(AccountFixture.LOGIN)).isEqualTo(new Decision.Accepted());

    var change = requested.getFirst();
    assertThat(change.signUp().stage()).isInstanceOf(SignUp.AddressTaken.class);
    assertThat(change.event().token()).isNull();
    assertThat(change.event().addressee().firstName()).as("the account's name").isEqualTo("Lea");
  }

  @Test
  void sendsAMailboxThreeMailsAnHour() {
    for (int i = 0; i < 5; i++) {
      assertThat(signUp(SignUpFixture.FOUNDER)).isEqualTo(new Decision.Accepted());
    }

    assertThat(requested).hasSize(3);
  }

  @Test
  void acceptsThirtyRequestsAnHourFromOneAddress() {
    for (int i = 0; i < 30; i++) {
      assertThat(signUp(new EmailAddress("founder" + i + "@berg.example")))
          .isEqualTo(new Decision.Accepted());
    }

    assertThat(signUp(SignUpFixture.FOUNDER))
        .isEqualTo(new Decision.Refused(new Refusal.TooManyAttempts(Duration.ofHours(1))));
    assertThat(requested).hasSize(30);
  }

  private Decision signUp(EmailAddress founder) {
    return signUpCompany.signUp(SignUpFixture.application(founder), HERE, NOW);
  }
}
