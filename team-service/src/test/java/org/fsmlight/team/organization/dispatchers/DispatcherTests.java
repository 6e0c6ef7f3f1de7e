package org.fsmlight.team.organization.dispatchers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent.Changed;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent.Invited;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent.Joined;
import org.fsmlight.team.organization.dispatchers.DispatcherDomainEvent.Left;
import org.junit.jupiter.api.Test;

class DispatcherTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final Actor INVITER = new Actor("dispatcher", "d1");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final DispatcherProfile PROFILE = profile("ada@example.com");

  private final DispatcherChange invitation =
      Dispatcher.invite(new AccountId("d2"), new CompanyId("c1"), PROFILE, NOW, INVITER);
  private final Dispatcher invited = invitation.dispatcher();
  private final OneTimeToken token = tokenOf(invitation);

  @Test
  void isInvitedUntilThereIsAPassword() {
    assertThat(invited.state()).isEqualTo(DispatcherState.INVITED);
    assertThat(invited.version()).isEqualTo(1);
    assertThat(invitation.events())
        .containsExactly(new Invited(token, NOW.plus(Duration.ofHours(72))));
    assertThat(invitation.actor()).isEqualTo(INVITER);
  }

  @Test
  void acceptingActivatesAndEndsTheInvitation() {
    var accepted = invited.accept(token, HASH, NOW).orElseThrow();

    assertThat(accepted.events()).containsExactly(new Changed());
    assertThat(accepted.actor()).isEqualTo(new Actor("dispatcher", "d2"));
    assertThat(accepted.dispatcher().state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(accepted.dispatcher().version()).isEqualTo(2);
    assertThat(accepted.dispatcher().accept(token, HASH, NOW)).isEmpty();
    assertThat(accepted.dispatcher().reinvite(NOW, null)).isEmpty();
  }

  @Test
  void invitingAgainReplacesTheToken() {
    var again = invited.reinvite(NOW, null).orElseThrow();

    assertThat(again.dispatcher().admits(token, NOW)).isFalse();
    assertThat(again.dispatcher().admits(tokenOf(again), NOW)).isTrue();
    assertThat(again.dispatcher().version()).isEqualTo(2);
  }

  @Test
  void leavingEndsTheInvitation() {
    var left = invited.leave(NOW, null);

    assertThat(left.events()).containsExactly(new Left());
    assertThat(left.dispatcher().state()).isEqualTo(DispatcherState.LEFT);
    assertThat(left.dispatcher().accept(token, HASH, NOW)).isEmpty();
  }

  @Test
  void rejoinsWithTheFormerPassword() {
    var left = active().leave(NOW, null).dispatcher();
    var back = left.rejoin(profile("new@example.com"), NOW, null);

    assertThat(back.events()).containsExactly(new Joined());
    assertThat(back.dispatcher().state()).isEqualTo(DispatcherState.ACTIVE);
    assertThat(back.dispatcher().credentials()).isEqualTo(new Credentials.OwnPassword(HASH));
    assertThat(back.dispatcher().profile()).isEqualTo(profile("new@example.com"));
    assertThat(back.dispatcher().version()).isEqualTo(left.version() + 1);
  }

  @Test
  void rejoinsByANewInvitationWithoutAPassword() {
    var back = invited.leave(NOW, null).dispatcher().rejoin(PROFILE, NOW, null);

    assertThat(back.events()).hasOnlyElementsOfType(Invited.class);
    assertThat(back.dispatcher().admits(tokenOf(back), NOW)).isTrue();
    assertThat(back.dispatcher().admits(token, NOW)).isFalse();
  }

  @Test
  void theSameProfileIsNoChange() {
    assertThat(active().changeProfile(PROFILE, NOW, null).isEmpty()).isTrue();

    var changed = active().changeProfile(profile("requests@example.com"), NOW, null);
    assertThat(changed.events()).containsExactly(new Changed());
    assertThat(changed.dispatcher().version()).isEqualTo(active().version() + 1);
  }

  private Dispatcher active() {
    return invited.accept(token, HASH, NOW).orElseThrow().dispatcher();
  }

  private static OneTimeToken tokenOf(DispatcherChange change) {
    return ((Invited) change.events().getFirst()).token();
  }

  private static DispatcherProfile profile(String email) {
    return new DispatcherProfile(
        new PersonName("Ada", "Example"), new EmailAddress(email), Language.DE);
  }
}
