package org.fsmlight.team.identity.invitations.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHash;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.organization.technicians.Technician;
import org.fsmlight.team.organization.technicians.Technicians;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Concurrently;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

class InvitationIT extends TeamServiceIT {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String GOOD = "{\"password\":\"horse-battery\"}";

  @Autowired private ShiftedClock clock;
  @Autowired private Technicians technicians;
  @Autowired private PasswordHasher passwords;
  @Autowired private MongoOperations mongo;

  private record Invited(String id, String token) {
    String path() {
      return "/api/invitations/" + token;
    }
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void theLinkShowsNameCompanyAndRole() {
    var look = anonymous().get(invited().path());

    assertThat(look.status()).isEqualTo(200);
    assertThat(look.at("firstName")).isEqualTo("Uma");
    assertThat(look.at("companyName")).isEqualTo("Helvetia Home AG");
    assertThat(look.at("role")).isEqualTo("TECHNICIAN");
    assertThat(look.at("expiresAt")).isNotEmpty();
    assertThat(look.json().propertyNames())
        .containsExactlyInAnyOrder("firstName", "companyName", "role", "expiresAt");
  }

  @Test
  void storesThePasswordAsAHashAndEndsTheInvitation() {
    var invited = invited();

    var accepted = anonymous().post(invited.path(), GOOD);

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at("state")).isEqualTo("UNVERIFIED");
    assertThat(accepted.list("missing")).containsExactly("picture", "skills");
    var stored = technicians.find(new AccountId(invited.id())).orElseThrow();
    assertThat(passwords.matches(new Password("horse-battery"), hashOf(stored))).isTrue();
    assertThat(stored.credentials().invitation()).isEmpty();
    assertInvalid(anonymous().post(invited.path(), GOOD));
    assertInvalid(anonymous().get(invited.path()));
  }

  @Test
  void ofFiftyConcurrentAttemptsOneSucceeds() throws Exception {
    var invited = invited();

    var answers =
        Concurrently.fifty(
            i ->
                anonymous()
                    .post(invited.path(), "{\"password\":\"horse-battery-%d\"}".formatted(i)));

    var winners =
        IntStream.range(0, 50).filter(i -> answers.get(i).status() == 200).boxed().toList();
    answers.stream().filter(answer -> answer.status() != 200).forEach(InvitationIT::assertInvalid);
    assertThat(winners).hasSize(1);
    var stored = technicians.find(new AccountId(invited.id())).orElseThrow();
    assertThat(stored.version()).isEqualTo(2);
    var password = new Password("horse-battery-" + winners.getFirst());
    assertThat(passwords.matches(password, hashOf(stored))).isTrue();
    assertThat(published().await("TechnicianProfileChanged", invited.id(), 1)).hasSize(1);
  }

  @Test
  void everyInvalidTokenGetsTheSameAnswer() {
    var invited = invited();
    var token = invited.token();
    char last = token.charAt(token.length() - 1);
    var wrong =
        List.of(
            "nonsense",
            "a.b",
            token.substring(0, token.length() - 1),
            token.substring(0, token.length() - 1) + (last == 'A' ? 'B' : 'A'),
            token + "A",
            invited.id() + ".",
            "helvetia-technician-1." + token.substring(token.indexOf('.') + 1),
            "x".repeat(2_000));

    for (var each : wrong) {
      assertInvalid(anonymous().get("/api/invitations/" + each));
      assertInvalid(anonymous().post("/api/invitations/" + each, GOOD));
    }
    assertThat(anonymous().get(invited.path()).status()).isEqualTo(200);
  }

  @Test
  void anInvitationExpiresAfterThreeDays() {
    var invited = invited();

    clock.putForward(Duration.ofHours(72).minusMinutes(1));
    assertThat(anonymous().get(invited.path()).status()).isEqualTo(200);
    clock.putForward(Duration.ofHours(72).plusMinutes(1));
    assertInvalid(anonymous().get(invited.path()));
    assertInvalid(anonymous().post(invited.path(), GOOD));
  }

  @Test
  void invitingAgainReplacesTheLink() {
    var invited = invited();

    var again = dispatcher().post("/api/technicians/" + invited.id() + "/reinvite", "");

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo("\"2\"");
    var second = new Invited(invited.id(), publishedToken(invited.id(), 2));
    assertThat(second.token()).isNotEqualTo(invited.token());
    assertInvalid(anonymous().post(invited.path(), GOOD));
    assertThat(anonymous().post(second.path(), GOOD).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"password\":null}",
        "{\"password\":\"\"}",
        "{\"password\":\"too-short\"}",
        "{\"password\":\"1234567890\"}",
        "{\"password\":\"Uma.Example.1\"}",
        "{\"password\":{\"a\":1}}"
      })
  void aBadPasswordIsRefusedAndTheInvitationStaysOpen(String json) {
    var invited = invited();

    var refused = anonymous().post(invited.path(), json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.problem()).isEqualTo("invalid-input");
    assertThat(refused.wrongFields()).containsExactly("password");
    assertThat(anonymous().post(invited.path(), GOOD).status()).isEqualTo(200);
  }

  @Test
  void storesNoUsableToken() {
    var invited = invited();
    var secret = invited.token().substring(invited.id().length() + 1);

    for (var collection : mongo.getCollectionNames()) {
      for (var document : mongo.getCollection(collection).find()) {
        assertThat(document.toString()).doesNotContain(secret);
      }
    }
  }

  private Invited invited() {
    var email = "uma%d@example.com".formatted(COUNT.incrementAndGet());
    var form =
        "{\"firstName\":\"Uma\",\"lastName\":\"Example\",\"email\":\"%s\",\"language\":\"en\"}";
    var id = dispatcher().post("/api/technicians", form.formatted(email)).at("id");
    return new Invited(id, publishedToken(id, 1));
  }

  private String publishedToken(String id, int times) {
    var events = published().await("TechnicianInvited", id, times);
    return tokenOfLink(events.get(times - 1).payload().path("sealedToken").asString());
  }

  private static PasswordHash hashOf(Technician technician) {
    return technician.credentials().password().orElseThrow();
  }

  private static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("invitation-invalid");
    assertThat(answer.at("detail"))
        .isEqualTo(
            "This link does not work, or not any more. Ask your company to invite you again.");
  }
}
