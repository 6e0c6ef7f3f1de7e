package org.fsmlight.team.technicians;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Credentials;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.contact.PersonName;
import org.fsmlight.team.technicians.TechnicianFact.Deactivated;
import org.fsmlight.team.technicians.TechnicianFact.Invited;
import org.fsmlight.team.technicians.TechnicianFact.ProfileChanged;
import org.fsmlight.team.technicians.TechnicianFact.Reactivated;
import org.fsmlight.team.technicians.TechnicianFact.VerificationLost;
import org.fsmlight.team.technicians.TechnicianFact.Verified;
import org.junit.jupiter.api.Test;

class TechnicianTests {

  private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
  private static final PasswordHash HASH = new PasswordHash("$argon2id$one");
  private static final PasswordHash OTHER_HASH = new PasswordHash("$argon2id$two");
  private static final TechnicianProfile PROFILE =
      new TechnicianProfile(new PersonName("Ada", "Example"), "+41 44 555 01 99", Language.DE);

  private final TechnicianChange invitation =
      Technician.invited(
          new AccountId("t1"),
          new CompanyId("c1"),
          PROFILE,
          new EmailAddress("ada@example.com"),
          NOW,
          "dispatcher/d1");
  private final Technician invited = invitation.technician();
  private final InvitationToken token = tokenOf(invitation);

  @Test
  void isInvitedUntilThereIsAPassword() {
    assertThat(invited.state()).isEqualTo(TechnicianState.INVITED);
    assertThat(invited.version()).isEqualTo(1);
    assertThat(invitation.facts())
        .containsExactly(new Invited(token, NOW.plus(Duration.ofHours(72))));
  }

  @Test
  void keepsOnlyTheHashOfTheToken() {
    assertThat(invited.toString()).doesNotContain(token.value());
    assertThat(invited.credentials().invitation().orElseThrow().tokenHash()).hasSize(64);
    assertThat(token.toString()).isEqualTo("***");
  }

  @Test
  void aTokenHas256RandomBits() {
    String secret = token.value().substring(token.value().lastIndexOf('.') + 1);
    var others = Stream.generate(() -> InvitationToken.random(new AccountId("t1"))).limit(1_000);

    assertThat(secret).hasSize(43).matches("[A-Za-z0-9_-]+");
    assertThat(others.map(InvitationToken::value).distinct()).hasSize(1_000);
  }

  @Test
  void acceptingMakesUnverifiedAndUsesTheInvitationUp() {
    var accepted = invited.accepting(token, HASH, NOW).orElseThrow();

    assertThat(accepted.facts()).containsExactly(new ProfileChanged());
    assertThat(accepted.technician().state()).isEqualTo(TechnicianState.UNVERIFIED);
    assertThat(accepted.technician().version()).isEqualTo(2);
    assertThat(accepted.technician().accepting(token, OTHER_HASH, NOW)).isEmpty();
  }

  @Test
  void anInvitationEndsAfterItsTime() {
    assertThat(invited.admits(token, NOW.plus(Duration.ofHours(72)).minusMillis(1))).isTrue();
    assertThat(invited.admits(token, NOW.plus(Duration.ofHours(72)))).isFalse();
    assertThat(invited.accepting(token, HASH, NOW.plus(Duration.ofHours(72)))).isEmpty();
  }

  @Test
  void aWrongOrTruncatedTokenOpensNothing() {
    var truncated = new InvitationToken(token.value().substring(0, token.value().length() - 1));
    var forged = InvitationToken.random(invited.id());

    assertThat(invited.accepting(truncated, HASH, NOW)).isEmpty();
    assertThat(invited.accepting(forged, HASH, NOW)).isEmpty();
  }

  @Test
  void invitingAgainEndsTheOldToken() {
    var again = invited.reinvited(NOW, "dispatcher/d1").orElseThrow();

    assertThat(again.technician().admits(token, NOW)).isFalse();
    assertThat(again.technician().admits(tokenOf(again), NOW)).isTrue();
    assertThat(again.technician().version()).isEqualTo(2);
  }

  @Test
  void whoHasAPasswordIsNotInvitedAgain() {
    assertThat(joined().reinvited(NOW, null)).isEmpty();
  }

  @Test
  void pictureAndSkillVerify() {
    var withPicture = joined().withPicture("p1", NOW, "technician/t1");
    var verified = withPicture.technician().withSkills(List.of("tv"), NOW, "technician/t1");

    assertThat(withPicture.facts()).containsExactly(new ProfileChanged());
    assertThat(verified.facts()).containsExactly(new ProfileChanged(), new Verified());
    assertThat(verified.technician().state()).isEqualTo(TechnicianState.VERIFIED);
  }

  @Test
  void losingTheLastSkillLosesVerification() {
    var lost = verified().withSkills(List.of(), NOW, "technician/t1");

    assertThat(lost.facts()).containsExactly(new ProfileChanged(), new VerificationLost());
    assertThat(lost.technician().verification().missing()).containsExactly("skills");
  }

  @Test
  void oneSkillMoreLeavesVerificationAlone() {
    assertThat(verified().withSkills(List.of("tv", "pc"), NOW, null).facts())
        .containsExactly(new ProfileChanged());
  }

  @Test
  void theSameAgainIsNoChange() {
    var same = verified().with(PROFILE, NOW, null);

    assertThat(same.isNothing()).isTrue();
    assertThat(same.technician()).isEqualTo(verified());
    assertThat(verified().withSkills(List.of("tv"), NOW, null).isNothing()).isTrue();
    assertThat(verified().withPicture("p1", NOW, null).isNothing()).isTrue();
  }

  @Test
  void aNewNameRaisesTheVersion() {
    var renamed = new TechnicianProfile(new PersonName("Ada", "Married"), null, Language.FR);

    var change = verified().with(renamed, NOW, null);

    assertThat(change.technician().version()).isEqualTo(verified().version() + 1);
    assertThat(change.technician().profile()).isEqualTo(renamed);
    assertThat(change.facts()).containsExactly(new ProfileChanged());
  }

  @Test
  void demoPeopleAreToldWithoutBeingInvited() {
    var present =
        Technician.present(
            new AccountId("t2"),
            new CompanyId("c1"),
            PROFILE,
            new EmailAddress("bo@example.com"),
            "p1",
            List.of("tv"),
            new Credentials.Own(HASH),
            NOW,
            null);

    assertThat(present.facts()).containsExactly(new ProfileChanged(), new Verified());
  }

  @Test
  void whoIsADispatcherAlreadyNeedsNoNewPassword() {
    var also =
        Technician.present(
            invited.id(),
            invited.company(),
            PROFILE,
            invited.email(),
            null,
            List.of(),
            new Credentials.OfTheOtherRole(),
            NOW,
            "dispatcher/d1");

    assertThat(also.technician().state()).isEqualTo(TechnicianState.UNVERIFIED);
    assertThat(also.technician().verification().missing()).containsExactly("picture", "skills");
    assertThat(also.facts()).containsExactly(new ProfileChanged());
    assertThat(also.technician().reinvited(NOW, null)).isEmpty();
  }

  @Test
  void isDeactivatedAndBecomesAgainWhatTheyWere() {
    var off = verified().deactivated(NOW, "dispatcher/d1").orElseThrow();

    assertThat(off.facts()).containsExactly(new Deactivated());
    assertThat(off.technician().state()).isEqualTo(TechnicianState.DEACTIVATED);
    assertThat(off.technician().version()).isEqualTo(verified().version() + 1);
    assertThat(off.technician().deactivated(NOW, null)).isEmpty();

    var on = off.technician().reactivated(NOW, "dispatcher/d1").orElseThrow();
    assertThat(on.facts()).containsExactly(new Reactivated());
    assertThat(on.technician().state()).isEqualTo(TechnicianState.VERIFIED);
    assertThat(on.technician().reactivated(NOW, null)).isEmpty();
  }

  @Test
  void noInvitationIsOpenToWhoIsDeactivated() {
    var off = invited.deactivated(NOW, null).orElseThrow().technician();

    assertThat(off.verification().missing()).containsExactly("password", "picture", "skills");
    assertThat(off.accepting(token, HASH, NOW)).isEmpty();
    assertThat(off.reactivated(NOW, null).orElseThrow().technician().admits(token, NOW)).isTrue();
  }

  private Technician joined() {
    return invited.accepting(token, HASH, NOW).orElseThrow().technician();
  }

  private Technician verified() {
    return joined()
        .withPicture("p1", NOW, null)
        .technician()
        .withSkills(List.of("tv"), NOW, null)
        .technician();
  }

  private static InvitationToken tokenOf(TechnicianChange change) {
    return ((Invited) change.facts().getFirst()).token();
  }
}
