package org.fsmlight.team.reset.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.AtOnce;
import org.fsmlight.team.testing.NewCompany;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.team.testing.ToldEvents.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** Who forgot the password gets in again. */
class PasswordResetIT extends TeamServiceIT {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String GOOD = "{\"password\":\"correct-horse\"}";

  @Autowired private ShiftedClock clock;
  @Autowired private NewCompany newCompany;
  @Autowired private People people;
  @Autowired private Passwords passwords;
  @Autowired private MongoOperations mongo;

  private final String here = "192.0.2." + COUNT.incrementAndGet();
  private String company;
  private String person;

  @BeforeEach
  void found() {
    company = newCompany.founded();
    person = newCompany.dispatcher(company);
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void theLinkOfTheMailMakesANewPasswordAndEndsEveryLogin() {
    Answer asked = ask(NewCompany.mailOf(person).toUpperCase(java.util.Locale.ROOT));

    assertThat(asked.status()).isEqualTo(202);
    assertThat(asked.text()).isEmpty();
    Told told = told().await("PasswordResetRequested", person, 1).getFirst();
    assertThat(told.payload().at("/account/email").asString()).isEqualTo(NewCompany.mailOf(person));
    String path = path(told);
    Answer look = get(path);
    assertThat(look.at("firstName")).isEqualTo("Ada");
    assertThat(look.at("email")).isEqualTo(NewCompany.mailOf(person));

    Answer changed = post(path, GOOD);

    assertThat(changed.status()).isEqualTo(204);
    assertThat(changed.header("Fsm-Log-Out")).isEqualTo(person);
    assertThat(hasPassword("correct-horse")).isTrue();
    Told changedTold = told().await("PasswordChanged", person, 1).getFirst();
    assertThat(changedTold.actor()).isEqualTo("dispatcher/" + person);
    assertInvalid(get(path));
    assertInvalid(post(path, GOOD));
  }

  @Test
  void nobodyLearnsWhichAddressesHaveAnAccount() {
    Answer known = ask(NewCompany.mailOf(person));
    Answer unknown = ask("nobody-" + person + "@example.org");

    assertThat(unknown.status()).isEqualTo(known.status()).isEqualTo(202);
    assertThat(unknown.bytes()).isEqualTo(known.bytes()).isEmpty();
    assertThat(unknown.response().headers().map().keySet())
        .isEqualTo(known.response().headers().map().keySet());
    told().await("PasswordResetRequested", person, 1);
  }

  @Test
  void neitherDoesTheTimeTellIt() {
    ask(NewCompany.mailOf(person));
    for (String address : List.of(NewCompany.mailOf(person), "nobody@example.org")) {
      long began = System.nanoTime();
      ask(address);
      assertThat(Duration.ofNanos(System.nanoTime() - began))
          .isGreaterThanOrEqualTo(Duration.ofMillis(150));
    }
  }

  @Test
  void ofFiftyRedemptionsAtOnceOneWins() throws Exception {
    ask(NewCompany.mailOf(person));
    String path = path(told().await("PasswordResetRequested", person, 1).getFirst());

    List<Answer> answers =
        AtOnce.fifty(i -> post(path, "{\"password\":\"correct-horse-%d\"}".formatted(i)));

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
    assertThat(told().await("PasswordChanged", person, 1)).hasSize(1);
  }

  @Test
  void aNewerLinkReplacesTheOneBefore() {
    ask(NewCompany.mailOf(person));
    ask(NewCompany.mailOf(person));
    List<Told> told = told().await("PasswordResetRequested", person, 2);

    assertInvalid(post(path(told.get(0)), GOOD));
    assertThat(post(path(told.get(1)), GOOD).status()).isEqualTo(204);
  }

  @Test
  void aChangedPasswordEndsTheOpenLink() {
    ask(NewCompany.mailOf(person));
    String first = path(told().await("PasswordResetRequested", person, 1).getFirst());
    assertThat(post(first, GOOD).status()).isEqualTo(204);
    ask(NewCompany.mailOf(person));
    String second = path(told().await("PasswordResetRequested", person, 2).getLast());

    Answer changed =
        dispatcherOf(company, person)
            .put(
                "/api/account/password",
                "{\"current\":\"correct-horse\",\"password\":\"battery-staple\"}");

    assertThat(changed.status()).isEqualTo(204);
    assertInvalid(get(second));
  }

  @Test
  void everyLinkThatDoesNotWorkIsAnsweredWithTheSameBytes() {
    ask(NewCompany.mailOf(person));
    String path = path(told().await("PasswordResetRequested", person, 1).getFirst());
    String token = path.substring(path.lastIndexOf('/') + 1);
    String other = newCompany.dispatcher(company);
    byte[] refusal = get("/api/password-resets/nonsense").bytes();

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
      Answer refused = post("/api/password-resets/" + wrong, GOOD);
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
  void whoNeverHadAPasswordIsInvitedAgain() {
    String address = "invited-" + person + "@example.org";
    String form = "{\"firstName\":\"Ina\",\"lastName\":\"E\",\"email\":\"%s\",\"language\":\"en\"}";
    String id =
        dispatcherOf(company, person).post("/api/technicians", form.formatted(address)).at("id");

    ask(address);

    List<Told> told = told().await("TechnicianInvited", id, 2);
    String again = tokenOfLink(told.get(1).payload().path("sealedToken").asString());
    assertThat(get("/api/invitations/" + again).status()).isEqualTo(200);
    assertThat(told().of("PasswordResetRequested", id)).isEmpty();
  }

  @Test
  void anOperatorStandingInTheConfigurationMakesTheFirstPasswordThisWay() {
    ask("support@example.org");

    Told told =
        told()
            .await(
                "PasswordResetRequested",
                one -> one.payload().at("/account/email").asString().equals("support@example.org"),
                1)
            .getLast();
    assertThat(told.payload().path("account").has("companyId")).isFalse();
    assertThat(get(path(told)).at("firstName")).isEqualTo("Ona");
  }

  @Test
  void whoMayNotDoAnythingAnyMoreGetsNoLink() {
    String gone = newCompany.dispatcher(company);
    dispatcherOf(company, person).post("/api/dispatchers/" + gone + "/remove", "");

    ask(NewCompany.mailOf(gone));
    ask(NewCompany.mailOf(person));

    told().await("PasswordResetRequested", person, 1);
    assertThat(told().of("PasswordResetRequested", gone)).isEmpty();
  }

  @Test
  void aMailboxGetsThreeMailsAnHourAndWhoAsksForMoreIsNotTold() {
    for (int i = 0; i < 5; i++) {
      assertThat(ask(NewCompany.mailOf(person)).status()).isEqualTo(202);
    }
    String other = newCompany.dispatcher(company);
    ask(NewCompany.mailOf(other));

    told().await("PasswordResetRequested", other, 1);
    assertThat(told().await("PasswordResetRequested", person, 3)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"password\":null}", "{\"password\":\"Ada.Example.1\"}"})
  void aBadPasswordIsRefusedAndTheLinkStaysOpen(String json) {
    ask(NewCompany.mailOf(person));
    String path = path(told().await("PasswordResetRequested", person, 1).getFirst());

    Answer refused = post(path, json);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.wrongFields()).containsExactly("password");
    assertThat(post(path, GOOD).status()).isEqualTo(204);
  }

  @Test
  void theStoreHoldsNoUsableToken() {
    ask(NewCompany.mailOf(person));
    String path = path(told().await("PasswordResetRequested", person, 1).getFirst());
    String secret = path.substring(path.lastIndexOf('.') + 1);

    for (String collection : mongo.getCollectionNames()) {
      for (var document : mongo.getCollection(collection).find()) {
        assertThat(document.toString()).doesNotContain(secret);
      }
    }
  }

  private boolean hasPassword(String value) {
    return people
        .find(new AccountId(person))
        .orElseThrow()
        .knownPassword()
        .map(hash -> passwords.matches(new Password(value), hash))
        .orElse(false);
  }

  private Answer ask(String address) {
    return post("/api/password-resets", "{\"email\":\"%s\"}".formatted(address));
  }

  private Answer post(String path, String json) {
    return anybody().post(path, json, "Fsm-Client-Address", here);
  }

  private Answer get(String path) {
    return anybody().get(path, "Fsm-Client-Address", here);
  }

  private String path(Told asked) {
    return "/api/password-resets/" + tokenOfLink(asked.payload().path("sealedToken").asString());
  }

  private static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("reset-invalid");
  }
}
