package org.fsmlight.team.identity.passwordresets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** The links of password resets: which one works, and how often. */
class PasswordResetLinksIT extends PasswordResetTestBase {

  @Autowired private MongoOperations mongo;

  @Test
  void ofFiftyConcurrentAttemptsOneSucceeds() throws Exception {
    request(CompanyFixtures.mailOf(person));
    var path = path(published().await("PasswordResetRequested", person, 1).getFirst());

    var answers =
        Concurrently.fifty(i -> post(path, "{\"password\":\"correct-horse-%d\"}".formatted(i)));

    var winners =
        IntStream.range(0, 50).filter(i -> answers.get(i).status() == 204).boxed().toList();
    assertThat(winners).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 204)
        .forEach(PasswordResetLinksIT::assertInvalid);
    assertThat(hasPassword("correct-horse-" + winners.getFirst())).isTrue();
    assertThat(published().await("PasswordChanged", person, 1)).hasSize(1);
  }

  @Test
  void aNewerLinkReplacesTheOneBefore() {
    request(CompanyFixtures.mailOf(person));
    request(CompanyFixtures.mailOf(person));
    var events = published().await("PasswordResetRequested", person, 2);

    assertInvalid(post(path(events.get(0)), GOOD));
    assertThat(post(path(events.get(1)), GOOD).status()).isEqualTo(204);
  }

  @Test
  void aChangedPasswordEndsTheOpenLink() {
    request(CompanyFixtures.mailOf(person));
    var first = path(published().await("PasswordResetRequested", person, 1).getFirst());
    assertThat(post(first, GOOD).status()).isEqualTo(204);
    request(CompanyFixtures.mailOf(person));
    var second = path(published().await("PasswordResetRequested", person, 2).getLast());

    var changed =
        dispatcherOf(company, person)
            .put(
                "/api/account/password",
                "{\"current\":\"correct-horse\",\"password\":\"battery-staple\"}");

    assertThat(changed.status()).isEqualTo(204);
    assertInvalid(get(second));
  }

  @Test
  void everyInvalidLinkGetsTheSameBytes() {
    request(CompanyFixtures.mailOf(person));
    var path = path(published().await("PasswordResetRequested", person, 1).getFirst());
    var token = path.substring(path.lastIndexOf('/') + 1);
    var other = fixtures.dispatcher(company);
    var refusal = get("/api/password-resets/nonsense").bytes();

    for (var wrong :
        List.of(
            token.substring(0, token.length() - 1),
            token + "A",
            person + ".",
            person,
            other + token.substring(token.indexOf('.')),
            "%7B%22%24ne%22:1%7D." + token.substring(token.indexOf('.') + 1),
            "x".repeat(3_000))) {
      assertThat(get("/api/password-resets/" + wrong).bytes()).isEqualTo(refusal);
      var refused = post("/api/password-resets/" + wrong, GOOD);
      assertInvalid(refused);
      assertThat(refused.bytes()).isEqualTo(refusal);
    }
    assertThat(get("/api/invitations/" + token).problem()).isEqualTo("invitation-invalid");
    clock.putForward(Duration.ofMinutes(61));
    assertThat(get(path).bytes()).isEqualTo(refusal);
    clock.putForward(Duration.ofMinutes(59));
    assertThat(get(path).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"password\":null}", "{\"password\":\"Ada.Example.1\"}"})
  void aBadPasswordIsRefusedAndTheLinkStaysOpen(String json) {
    request(CompanyFixtures.mailOf(person));
    var path = path(published().await("PasswordResetRequested", person, 1).getFirst());

    var refused = post(path, json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.wrongFields()).containsExactly("password");
    assertThat(post(path, GOOD).status()).isEqualTo(204);
  }

  @Test
  void storesNoUsableToken() {
    request(CompanyFixtures.mailOf(person));
    var path = path(published().await("PasswordResetRequested", person, 1).getFirst());
    var secret = path.substring(path.lastIndexOf('.') + 1);

    for (var collection : mongo.getCollectionNames()) {
      for (var document : mongo.getCollection(collection).find()) {
        assertThat(document.toString()).doesNotContain(secret);
      }
    }
  }
}
