package org.fsmlight.team.identity.signups.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.signups.FoundCompany;
import org.fsmlight.team.identity.signups.SignUps;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.testing.Concurrently;
import org.fsmlight.team.testing.ShiftedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A company signs up, confirms by the link of a mail, and is registered. */
class SignUpIT extends SignUpTestBase {

  private static final String GOOD = "{\"password\":\"horse-battery\"}";

  @Autowired private ShiftedClock clock;
  @Autowired private Dispatchers dispatchers;
  @Autowired private PasswordHasher passwords;
  @Autowired private SignUps signUps;
  @Autowired private FoundCompany foundCompany;

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void theCompanyIsRegisteredOnceTheLinkIsUsed() {
    var signedUp = signUp(email, "Berg & Tal");

    assertThat(signedUp.status()).isEqualTo(202);
    assertThat(signedUp.text()).isEmpty();
    var requested = requested(email, 1).getFirst();
    var path = "/api/invitations/" + token(requested);
    var look = anonymous().get(path);
    assertThat(look.at("firstName")).isEqualTo("Fida");
    assertThat(look.at("companyName")).isEqualTo("Berg & Tal");
    assertThat(look.at("role")).isEqualTo("DISPATCHER");
    var company = requested.payload().at("/signUp/companyId").asString();
    assertThat(published().of("CompanyRegistered", company)).isEmpty();

    var accepted = anonymous().post(path, GOOD);

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at("state")).isEqualTo("ACTIVE");
    var id = accepted.at("id");
    var registered = published().await("CompanyRegistered", company, 1).getFirst();
    assertThat(registered.actor()).isEqualTo("dispatcher/" + id);
    assertThat(registered.payload().at("/company/country").asString()).isEqualTo("CH");
    assertThat(published().await("DispatcherJoined", id, 1)).hasSize(1);
    assertThat(dispatcherOf(company, id).get("/api/company").at("name")).isEqualTo("Berg & Tal");
    var founder = dispatchers.find(new AccountId(id)).orElseThrow();
    assertThat(
            passwords.matches(
                new Password("horse-battery"), founder.credentials().password().orElseThrow()))
        .isTrue();
    assertThat(signUps.find(new AccountId(id))).isEmpty();
    assertInvalid(anonymous().get(path));
    assertInvalid(anonymous().post(path, GOOD));
  }

  @Test
  void onlyTheHolderOfAnExistingAccountLearnsOfItByMail() {
    var known = "office.lead@helvetia-home.example";
    var id = dispatcher().post("/api/dispatchers", person(known, "Known")).at("id");
    assertThat(id).isNotEmpty();

    var signedUp = signUp(known.toUpperCase(Locale.ROOT), "Evil AG");
    var other = signUp(email, "Berg & Tal");

    assertThat(signedUp.status()).isEqualTo(other.status());
    assertThat(signedUp.bytes()).isEqualTo(other.bytes());
    assertThat(signedUp.response().headers().map().keySet())
        .isEqualTo(other.response().headers().map().keySet());
    var event = requested(known, 1).getFirst();
    assertThat(event.payload().has("sealedToken")).isFalse();
    assertThat(event.payload().at("/signUp/firstName").asString()).isEqualTo("Known");
  }

  @Test
  void ofFiftyConcurrentAttemptsOneSucceeds() throws Exception {
    signUp(email, "Fifty AG");
    var requested = requested(email, 1).getFirst();
    var path = "/api/invitations/" + token(requested);

    var answers = Concurrently.fifty(i -> anonymous().post(path, GOOD, "Fsm-Client-Address", here));

    var succeeded = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(succeeded).hasSize(1);
    answers.stream().filter(answer -> answer.status() != 200).forEach(SignUpIT::assertInvalid);
    var company = requested.payload().at("/signUp/companyId").asString();
    assertThat(published().await("CompanyRegistered", company, 1)).hasSize(1);
    assertThat(published().await("DispatcherJoined", succeeded.getFirst().at("id"), 1)).hasSize(1);
  }

  @Test
  void ofTwoSignUpsWithOneAddressOneIsRegistered() {
    signUp(email, "First AG");
    signUp(email, "Second AG");
    var requested = requested(email, 2);

    var second = anonymous().post("/api/invitations/" + token(requested.get(1)), GOOD);

    assertThat(second.status()).isEqualTo(200);
    assertInvalid(anonymous().get("/api/invitations/" + token(requested.get(0))));
    assertInvalid(anonymous().post("/api/invitations/" + token(requested.get(0)), GOOD));
  }

  @Test
  void claimsNoAddressBeforeTheLinkIsUsed() {
    signUp(email, "Slow AG");
    var token = token(requested(email, 1).getFirst());

    var invitedElsewhere = dispatcher().post("/api/dispatchers", person(email, "Fida"));

    assertThat(invitedElsewhere.status()).isEqualTo(201);
    assertInvalid(anonymous().get("/api/invitations/" + token));
    assertInvalid(anonymous().post("/api/invitations/" + token, GOOD));
  }

  @Test
  void everyInvalidLinkGetsTheSameBytes() {
    signUp(email, "Wrong AG");
    var token = token(requested(email, 1).getFirst());
    var id = token.substring(0, token.indexOf('.'));
    var refusal = anonymous().get("/api/invitations/nonsense").bytes();

    for (var wrong :
        List.of(
            token.substring(0, token.length() - 1),
            token + "A",
            id + ".",
            id,
            "helvetia-dispatcher-1" + token.substring(token.indexOf('.')),
            token.replace('.', '_'),
            "%7B%22%24ne%22:1%7D." + token.substring(id.length() + 1),
            "%F0%9F%94%91." + id,
            "x".repeat(3_000))) {
      var look = anonymous().get("/api/invitations/" + wrong, "Fsm-Client-Address", here);
      assertInvalid(look);
      assertThat(look.bytes()).isEqualTo(refusal);
      assertThat(anonymous().post("/api/invitations/" + wrong, GOOD).bytes()).isEqualTo(refusal);
    }
    clock.putForward(Duration.ofHours(73));
    assertThat(anonymous().get("/api/invitations/" + token).bytes()).isEqualTo(refusal);
    clock.putBack();
    assertThat(anonymous().get("/api/invitations/" + token).status()).isEqualTo(200);
  }

  @Test
  void anUnconfirmedSignUpIsDeletedAfterItsTime() {
    signUp(email, "Never AG");
    var id = new AccountId(requested(email, 1).getFirst().key());
    assertThat(signUps.find(id)).isPresent();

    foundCompany.deleteExpired(clock.instant());
    assertThat(signUps.find(id)).isPresent();
    clock.putForward(Duration.ofHours(73));
    foundCompany.deleteExpired(clock.instant());

    assertThat(signUps.find(id)).isEmpty();
  }
}
