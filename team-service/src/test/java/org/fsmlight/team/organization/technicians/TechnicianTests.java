package org.fsmlight.team.organization.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.contacts.PhoneNumber;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.Credentials;
import org.fsmlight.team.identity.accounts.OneTimeToken;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.contacts.PersonName;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.Deactivated;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.Invited;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.ProfileChanged;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.Reactivated;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.VerificationLost;
import org.fsmlight.team.organization.technicians.TechnicianDomainEvent.Verified;
import org.junit.jupiter.api.Test;

class TechnicianTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final PasswordHash OTHER_HASH = new PasswordHash("$argon2id$two");
  private static final TechnicianProfile PROFILE =
      new TechnicianProfile(
          new PersonName("Ada", "Example"),
          new PhoneNumber("+41 44 555 01 99", "+41445550199"),
          Language.DE);

  private final TechnicianChange invitation =
      Technician.invite(
          new AccountId("t1"),
          new CompanyId("c1"),
          PROFILE,
          new EmailAddress("ada@example.com"),
          NOW,
          new Actor("dispatcher", "d1"));
  private final Technician invited = invitation.technician();
  private final OneTimeToken token = tokenOf(invitation);

  @Test
  void isInvitedUntilThereIsAPassword() {
    assertThat(invited.state()).isEqualTo(TechnicianState.INVITED);
    assertThat(invited.version()).isEqualTo(1);
    assertThat(invitation.events())
        .containsExactly(new Invited(token, NOW.plus(Duration.ofHours(72))));
  }

  @Test
  void storesOnlyTheHashOfTheToken() {
    assertThat(invited.toString()).doesNotContain(token.value());
    assertThat(invited.credentials().invitation().orElseThrow().tokenHash()).hasSize(64);
    assertThat(token.toString()).isEqualTo("***");
  }

  @Test
  void aTokenHas256RandomBits() {
    var secret = token.value().substring(token.value().lastIndexOf('.') + 1);
    var others = Stream.generate(() -> OneTimeToken.random(new AccountId("t1"))).limit(1_000);

    assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(others.map(OneTimeToken::value).distinct()).hasSize(1_000);
  }

  @Test
  void acceptingMakesUnverifiedAndEndsTheInvitation() {
    var accepted = invited.accept(token, HASH, NOW).orElseThrow();

    assertThat(accepted.events()).containsExactly(new ProfileChanged());
    assertThat(accepted.technician().state()).isEqualTo(TechnicianState.UNVERIFIED);
    assertThat(accepted.technician().version()).isEqualTo(2);
    assertThat(accepted.technician().accept(token, OTHER_HASH, NOW)).isEmpty();
  }

  @Test
  void anInvitationExpires() {
    assertThat(invited.admits(token, NOW.plus(Duration.ofHours(72)).minusMillis(1))).isTrue();
    assertThat(invited.admits(token, NOW.plus(Duration.ofHours(72)))).isFalse();
    assertThat(invited.accept(token, HASH, NOW.plus(Duration.ofHours(72)))).isEmpty();
  }

  @Test
  void refusesWrongAndTruncatedTokens() {
    var truncated = new OneTimeToken(token.value().substring(0, token.value().length() - 1));
    var forged = OneTimeToken.random(invited.id());

    assertThat(invited.accept(truncated, HASH, NOW)).isEmpty();
    assertThat(invited.accept(forged, HASH, NOW)).isEmpty();
  }

  @Test
  void invitingAgainReplacesTheToken() {
    var again = invited.reinvite(NOW, new Actor("dispatcher", "d1")).orElseThrow();

    assertThat(again.technician().admits(token, NOW)).isFalse();
    assertThat(again.technician().admits(tokenOf(again), NOW)).isTrue();
    assertThat(again.technician().version()).isEqualTo(2);
  }

  @Test
  void isNotInvitedAgainOnceThereIsAPassword() {
    assertThat(joined().reinvite(NOW, null)).isEmpty();
  }

  @Test
  void pictureAndSkillsVerify() {
    var withPicture = joined().changePicture("p1", NOW, new Actor("technician", "t1"));
    var verified =
        withPicture.technician().changeSkills(List.of("tv"), NOW, new Actor("technician", "t1"));

    assertThat(withPicture.events()).containsExactly(new ProfileChanged());
    assertThat(verified.events()).containsExactly(new ProfileChanged(), new Verified());
    assertThat(verified.technician().state()).isEqualTo(TechnicianState.VERIFIED);
  }

  @Test
  void removingTheLastSkillLosesVerification() {
    var lost = verified().changeSkills(List.of(), NOW, new Actor("technician", "t1"));

    assertThat(lost.events()).containsExactly(new ProfileChanged(), new VerificationLost());
    assertThat(lost.technician().verification().missing()).containsExactly("skills");
  }

  @Test
  void anotherSkillKeepsVerification() {
    assertThat(verified().changeSkills(List.of("tv", "pc"), NOW, null).events())
        .containsExactly(new ProfileChanged());
  }

  @Test
  void theSameDataIsNoChange() {
    var same = verified().changeProfile(PROFILE, NOW, null);

    assertThat(same.isEmpty()).isTrue();
    assertThat(same.technician()).isEqualTo(verified());
    assertThat(verified().changeSkills(List.of("tv"), NOW, null).isEmpty()).isTrue();
    assertThat(verified().changePicture("p1", NOW, null).isEmpty()).isTrue();
  }

  @Test
  void aNewNameRaisesTheVersion() {
    var renamed = new TechnicianProfile(new PersonName("Ada", "Married"), null, Language.FR);

    var change = verified().changeProfile(renamed, NOW, null);

    assertThat(change.technician().version()).isEqualTo(verified().version() + 1);
    assertThat(change.technician().profile()).isEqualTo(renamed);
    assertThat(change.events()).containsExactly(new ProfileChanged());
  }

  @Test
  void joinsWithoutAnInvitation() {
    var joined =
        Technician.join(
            new AccountId("t2"),
            new CompanyId("c1"),
            PROFILE,
            new EmailAddress("bo@example.com"),
            "p1",
            List.of("tv"),
            new Credentials.OwnPassword(HASH),
            NOW,
            null);

    assertThat(joined.events()).containsExactly(new ProfileChanged(), new Verified());
  }

  @Test
  void aDispatcherJoinsWithTheirPassword() {
    var also =
        Technician.join(
            invited.id(),
            invited.company(),
            PROFILE,
            invited.email(),
            null,
            List.of(),
            new Credentials.SharedPassword(),
            NOW,
            new Actor("dispatcher", "d1"));

    assertThat(also.technician().state()).isEqualTo(TechnicianState.UNVERIFIED);
    assertThat(also.technician().verification().missing()).containsExactly("picture", "skills");
    assertThat(also.events()).containsExactly(new ProfileChanged());
    assertThat(also.technician().reinvite(NOW, null)).isEmpty();
  }

  @Test
  void reactivatingRestoresTheStateBeforeTheDeactivation() {
    var off = verified().deactivate(NOW, new Actor("dispatcher", "d1")).orElseThrow();

    assertThat(off.events()).containsExactly(new Deactivated());
    assertThat(off.technician().state()).isEqualTo(TechnicianState.DEACTIVATED);
    assertThat(off.technician().version()).isEqualTo(verified().version() + 1);
    assertThat(off.technician().deactivate(NOW, null)).isEmpty();

    var on = off.technician().reactivate(NOW, new Actor("dispatcher", "d1")).orElseThrow();
    assertThat(on.events()).containsExactly(new Reactivated());
    assertThat(on.technician().state()).isEqualTo(TechnicianState.VERIFIED);
    assertThat(on.technician().reactivate(NOW, null)).isEmpty();
  }

  @Test
  void admitsNoTokenWhileDeactivated() {
    var off = invited.deactivate(NOW, null).orElseThrow().technician();

    assertThat(off.verification().missing()).containsExactly("password", "picture", "skills");
    assertThat(off.accept(token, HASH, NOW)).isEmpty();
    assertThat(off.reactivate(NOW, null).orElseThrow().technician().admits(token, NOW)).isTrue();
  }

  private Technician joined() {
    return invited.accept(token, HASH, NOW).orElseThrow().technician();
  }

  private Technician verified() {
    return joined()
        .changePicture("p1", NOW, null)
        .technician()
        .changeSkills(List.of("tv"), NOW, null)
        .technician();
  }

  private static OneTimeToken tokenOf(TechnicianChange change) {
    return ((Invited) change.events().getFirst()).token();
  }
}
