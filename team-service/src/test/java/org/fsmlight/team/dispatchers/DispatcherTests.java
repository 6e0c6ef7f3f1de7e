package org.fsmlight.team.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.dispatchers.DispatcherFact.Changed;
import org.fsmlight.team.dispatchers.DispatcherFact.Invited;
import org.fsmlight.team.dispatchers.DispatcherFact.Joined;
import org.fsmlight.team.dispatchers.DispatcherFact.Left;
import org.junit.jupiter.api.Test;

class DispatcherTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final DispatcherProfile PROFILE = profile("ada@example.com");

  private final DispatcherChange invitation =
      Dispatcher.invited(new AccountId("d2"), new CompanyId("c1"), PROFILE, NOW, "dispatcher/d1");
  private final Dispatcher invited = invitation.dispatcher();
  private final InvitationToken token = tokenOf(invitation);

  @Test
  void isInvitedUntilThereIsAPassword() {
    assertThat(invited.state()).isEqualTo(DispatcherState.INVITED);
    assertThat(invited.version()).isEqualTo(1);
    assertThat(invitation.fact()).isEqualTo(new Invited(token, NOW.plus(Duration.ofHours(72))));
    assertThat(invitation.actor()).isEqualTo("dispatcher/d1");
  }

  @Test
  void acceptingMakesActiveAndUsesTheInvitationUp() {
    var accepted = invited.accepting(token, HASH, NOW).orElseThrow();

    assertThat(accepted.fact()).isEqualTo(new Changed());
    assertThat(accepted.dispatcher().state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(accepted.dispatcher().version()).isEqualTo(2);
    assertThat(accepted.dispatcher().accepting(token, HASH, NOW)).isEmpty();
    assertThat(accepted.dispatcher().reinvited(NOW, null)).isEmpty();
  }

  @Test
  void invitingAgainEndsTheOldToken() {
    var again = invited.reinvited(NOW, null).orElseThrow();

    assertThat(again.dispatcher().admits(token, NOW)).isFalse();
    assertThat(again.dispatcher().admits(tokenOf(again), NOW)).isTrue();
    assertThat(again.dispatcher().version()).isEqualTo(2);
  }

  @Test
  void whoHasLeftGetsInNoMore() {
    var left = invited.leaving(NOW, null);

    assertThat(left.fact()).isEqualTo(new Left());
    assertThat(left.dispatcher().state()).isEqualTo(DispatcherState.LEFT);
    assertThat(left.dispatcher().accepting(token, HASH, NOW)).isEmpty();
  }

  @Test
  void whoComesBackKeepsTheirPassword() {
    var left = active().leaving(NOW, null).dispatcher();

    var back = left.back(profile("new@example.com"), NOW, null);

    assertThat(back.fact()).isEqualTo(new Joined());
    assertThat(back.dispatcher().state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(back.dispatcher().credentials()).isEqualTo(new Credentials.Own(HASH));
    assertThat(back.dispatcher().profile()).isEqualTo(profile("new@example.com"));
    assertThat(back.dispatcher().version()).isEqualTo(left.version() + 1);
  }

  @Test
  void whoComesBackWithoutAPasswordIsInvitedAnew() {
    var back = invited.leaving(NOW, null).dispatcher().back(PROFILE, NOW, null);

    assertThat(back.fact()).isInstanceOf(Invited.class);
    assertThat(back.dispatcher().admits(tokenOf(back), NOW)).isTrue();
    assertThat(back.dispatcher().admits(token, NOW)).isFalse();
  }

  @Test
  void theSameProfileAgainIsNoChange() {
    assertThat(active().with(PROFILE, NOW, null).isNothing()).isTrue();

    var changed = active().with(profile("requests@example.com"), NOW, null);
    assertThat(changed.fact()).isEqualTo(new Changed());
    assertThat(changed.dispatcher().version()).isEqualTo(active().version() + 1);
  }

  private Dispatcher active() {
    return invited.accepting(token, HASH, NOW).orElseThrow().dispatcher();
  }

  private static InvitationToken tokenOf(DispatcherChange change) {
    return ((Invited) change.fact()).token();
  }

  private static DispatcherProfile profile(String email) {
    return new DispatcherProfile(
        new PersonName("Ada", "Example"), new EmailAddress(email), Language.DE);
  }
}
