package org.fsmlight.team.identity.passwordresets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.Concurrently;
import org.fsmlight.team.testing.PublishedEvents.PublishedEvent;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** A person who has forgotten their password sets a new one by the link of a mail. */
class PasswordResetIT extends TeamServiceIT {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String GOOD = "{\"password\":\"correct-horse\"}";

  @Autowired private ShiftedClock clock;
  @Autowired private CompanyFixtures fixtures;
  @Autowired private AccountHolders holders;
  @Autowired private PasswordHasher passwords;
  @Autowired private MongoOperations mongo;

  private final String here = "192.0.2." + COUNT.incrementAndGet();
  private String company;
  private String person;

  @BeforeEach
  void found() {
    company = fixtures.company();
    person = fixtures.dispatcher(company);
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void theLinkSetsANewPasswordAndEndsEveryLogin() {
    var requested = request(CompanyFixtures.mailOf(person).toUpperCase(java.util.Locale.ROOT));

    assertThat(requested.status()).isEqualTo(202);
    assertThat(requested.text()).isEmpty();
    var event = published().await("PasswordResetRequested", person, 1).getFirst();
    assertThat(event.payload().at("/account/email").asString())
        .isEqualTo(CompanyFixtures.mailOf(person));
    var path = path(event);
    var look = get(path);
    assertThat(look.at("firstName")).isEqualTo("Ada");
    assertThat(look.at("email")).isEqualTo(CompanyFixtures.mailOf(person));

    var changed = post(path, GOOD);

    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(hasPassword("correct-horse")).isTrue();
    var passwordChanged = published().await("PasswordChanged", person, 1).getFirst();
    assertThat(passwordChanged.actor()).isEqualTo("dispatcher/" + person);
    assertInvalid(get(path));
    assertInvalid(post(path, GOOD));
  }

  @Test
  void theAnswerDoesNotRevealWhetherAnAddressHasAnAccount() {
    var known = request(CompanyFixtures.mailOf(person));
    var unknown = request("nobody-" + person + "@example.org");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
    assertThat(unknown.bytes()).isEqualTo(known.bytes()).isEmpty();
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    published().await("PasswordResetRequested", person, 1);
  }

  @Test
  void theResponseTimeDoesNotRevealItEither() {
    request(CompanyFixtures.mailOf(person));
    for (var address : List.of(CompanyFixtures.mailOf(person), "nobody@example.org")) {
      long start = System.nanoTime();
      request(address);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  @Test
  void ofFiftyConcurrentAttemptsOneSucceeds() throws Exception {
    request(CompanyFixtures.mailOf(person));
    var path = path(published().await("PasswordResetRequested", person, 1).getFirst());

    var answers =
        Concurrently.fifty(i -> post(path, "{\"password\":\"correct-horse-%d\"}".formatted(i)));

    var winners =
        java.util.stream.IntStream.range(0, 50)
            .filter(i -> answers.get(i).status() == 204)
            .boxed()
            .toList();
    assertThat(winners).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 204)
        .forEach(PasswordResetIT::assertInvalid);
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

    for (String wrong :
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

  @Test
  void aPersonWithoutAPasswordIsInvitedAgain() {
    var address = "invited-" + person + "@example.org";
    var form = "{\"firstName\":\"Ina\",\"lastName\":\"E\",\"email\":\"%s\",\"language\":\"en\"}";
    var id =
        dispatcherOf(company, person).post("/api/technicians", form.formatted(address)).at("id");

    request(address);

    var events = published().await("TechnicianInvited", id, 2);
    var again = tokenOfLink(events.get(1).payload().path("sealedToken").asString());
    assertThat(get("/api/invitations/" + again).status()).isEqualTo(200);
    assertThat(published().of("PasswordResetRequested", id)).isEmpty();
  }

  @Test
  void aConfiguredOperatorCreatesTheFirstPasswordByAReset() {
    request("support@example.org");

    var event =
        published()
            .await(
                "PasswordResetRequested",
                candidate ->
                    candidate
                        .payload()
                        .at("/account/email")
                        .asString()
                        .equals("support@example.org"),
                1)
            .getLast();
    assertThat(event.payload().path("account").has("companyId")).isFalse();
    assertThat(get(path(event)).at("firstName")).isEqualTo("Ona");
  }

  @Test
  void aPersonWhoMayNotActGetsNoLink() {
    var gone = fixtures.dispatcher(company);
    dispatcherOf(company, person).post("/api/dispatchers/" + gone + "/remove", "");

    request(CompanyFixtures.mailOf(gone));
    request(CompanyFixtures.mailOf(person));

    published().await("PasswordResetRequested", person, 1);
    assertThat(published().of("PasswordResetRequested", gone)).isEmpty();
  }

  @Test
  void aMailboxGetsThreeMailsAnHourAndFurtherRequestsAreAccepted() {
    for (int i = 0; i < 5; i++) {
      assertThat(request(CompanyFixtures.mailOf(person)).status()).isEqualTo(202);
    }
    var other = fixtures.dispatcher(company);
    request(CompanyFixtures.mailOf(other));

    published().await("PasswordResetRequested", other, 1);
    assertThat(published().await("PasswordResetRequested", person, 3)).hasSize(3);
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

  private boolean hasPassword(String value) {
    return holders
        .find(new AccountId(person))
        .orElseThrow()
        .knownPassword()
        .map(hash -> passwords.matches(new Password(value), hash))
        .orElse(false);
  }

  private Answer request(String address) {
    return post("/api/password-resets", "{\"email\":\"%s\"}".formatted(address));
  }

  private Answer post(String path, String json) {
    return anonymous().post(path, json, "Fsm-Client-Address", here);
  }

  private Answer get(String path) {
    return anonymous().get(path, "Fsm-Client-Address", here);
  }

  private String path(PublishedEvent requested) {
    return "/api/password-resets/"
        + tokenOfLink(requested.payload().path("sealedToken").asString());
  }

  private static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("reset-invalid");
  }
}
