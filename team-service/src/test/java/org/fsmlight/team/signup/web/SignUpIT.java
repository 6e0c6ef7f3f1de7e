package org.fsmlight.team.signup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.signup.FoundCompany;
import org.fsmlight.team.signup.SignUps;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.AtOnce;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.team.testing.ToldEvents.Told;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A company becomes a partner: signed up, confirmed by mail, there. */
class SignUpIT extends TeamServiceIT {

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String GOOD = "{\"password\":\"horse-battery\"}";

  @Autowired private ShiftedClock clock;
  @Autowired private Dispatchers dispatchers;
  @Autowired private Passwords passwords;
  @Autowired private SignUps signUps;
  @Autowired private FoundCompany foundCompany;

  private final String here = "198.51.100." + COUNT.incrementAndGet();
  private final String email = "founder" + COUNT.incrementAndGet() + "@berg.example";

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void theCompanyIsThereOnceTheLinkWasUsed() {
    Answer signedUp = signUp(email, "Berg & Tal");

    assertThat(signedUp.status()).isEqualTo(202);
    assertThat(signedUp.text()).isEmpty();
    Told asked = asked(email, 1).getFirst();
    String path = "/api/invitations/" + token(asked);
    Answer look = anybody().get(path);
    assertThat(look.at("firstName")).isEqualTo("Fida");
    assertThat(look.at("companyName")).isEqualTo("Berg & Tal");
    assertThat(look.at("role")).isEqualTo("DISPATCHER");
    String company = asked.payload().at("/signUp/companyId").asString();
    assertThat(told().of("CompanyRegistered", company)).isEmpty();

    Answer accepted = anybody().post(path, GOOD);

    assertThat(accepted.status()).isEqualTo(200);
    assertThat(accepted.at("state")).isEqualTo("ACTIVE");
    String id = accepted.at("id");
    Told registered = told().await("CompanyRegistered", company, 1).getFirst();
    assertThat(registered.actor()).isEqualTo("dispatcher/" + id);
    assertThat(registered.payload().at("/company/country").asString()).isEqualTo("CH");
    assertThat(told().await("DispatcherJoined", id, 1)).hasSize(1);
    assertThat(dispatcherOf(company, id).get("/api/company").at("name")).isEqualTo("Berg & Tal");
    var founder = dispatchers.find(new AccountId(id)).orElseThrow();
    assertThat(
            passwords.matches(
                new Password("horse-battery"), founder.credentials().password().orElseThrow()))
        .isTrue();
    assertThat(signUps.find(new AccountId(id))).isEmpty();
    assertInvalid(anybody().get(path));
    assertInvalid(anybody().post(path, GOOD));
  }

  @Test
  void whoHasAnAccountIsToldByMailAndNobodyElseLearnsOfIt() {
    String known = "office.lead@helvetia-home.example";
    String id = dispatcher().post("/api/dispatchers", person(known, "Known")).at("id");
    assertThat(id).isNotEmpty();

    Answer signedUp = signUp(known.toUpperCase(java.util.Locale.ROOT), "Evil AG");
    Answer other = signUp(email, "Berg & Tal");

    assertThat(signedUp.status()).isEqualTo(other.status());
    assertThat(signedUp.bytes()).isEqualTo(other.bytes());
    assertThat(signedUp.response().headers().map().keySet())
        .isEqualTo(other.response().headers().map().keySet());
    Told told = asked(known, 1).getFirst();
    assertThat(told.payload().has("sealedToken")).isFalse();
    assertThat(told.payload().at("/signUp/firstName").asString()).isEqualTo("Known");
  }

  @Test
  void ofFiftyRedemptionsAtOnceOneWins() throws Exception {
    signUp(email, "Fifty AG");
    Told asked = asked(email, 1).getFirst();
    String path = "/api/invitations/" + token(asked);

    List<Answer> answers =
        AtOnce.fifty(i -> anybody().post(path, GOOD, "Fsm-Client-Address", here));

    var won = answers.stream().filter(answer -> answer.status() == 200).toList();
    assertThat(won).hasSize(1);
    answers.stream().filter(answer -> answer.status() != 200).forEach(SignUpIT::assertInvalid);
    String company = asked.payload().at("/signUp/companyId").asString();
    assertThat(told().await("CompanyRegistered", company, 1)).hasSize(1);
    assertThat(told().await("DispatcherJoined", won.getFirst().at("id"), 1)).hasSize(1);
  }

  @Test
  void ofTwoSignUpsWithOneAddressOneBecomesACompany() {
    signUp(email, "First AG");
    signUp(email, "Second AG");
    List<Told> asked = asked(email, 2);

    Answer second = anybody().post("/api/invitations/" + token(asked.get(1)), GOOD);

    assertThat(second.status()).isEqualTo(200);
    assertInvalid(anybody().get("/api/invitations/" + token(asked.get(0))));
    assertInvalid(anybody().post("/api/invitations/" + token(asked.get(0)), GOOD));
  }

  @Test
  void nothingIsClaimedBeforeTheLinkIsUsed() {
    signUp(email, "Slow AG");
    String token = token(asked(email, 1).getFirst());

    Answer invitedElsewhere = dispatcher().post("/api/dispatchers", person(email, "Fida"));

    assertThat(invitedElsewhere.status()).isEqualTo(201);
    assertInvalid(anybody().get("/api/invitations/" + token));
    assertInvalid(anybody().post("/api/invitations/" + token, GOOD));
  }

  @Test
  void everyLinkThatDoesNotWorkIsAnsweredWithTheSameBytes() {
    signUp(email, "Wrong AG");
    String token = token(asked(email, 1).getFirst());
    String id = token.substring(0, token.indexOf('.'));
    byte[] refusal = anybody().get("/api/invitations/nonsense").bytes();

    for (String wrong :
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
      Answer look = anybody().get("/api/invitations/" + wrong, "Fsm-Client-Address", here);
      assertInvalid(look);
      assertThat(look.bytes()).isEqualTo(refusal);
      assertThat(anybody().post("/api/invitations/" + wrong, GOOD).bytes()).isEqualTo(refusal);
    }
    clock.putForward(Duration.ofHours(73));
    assertThat(anybody().get("/api/invitations/" + token).bytes()).isEqualTo(refusal);
    clock.putBack();
    assertThat(anybody().get("/api/invitations/" + token).status()).isEqualTo(200);
  }

  @Test
  void whatNobodyConfirmsIsForgotten() {
    signUp(email, "Never AG");
    var id = new AccountId(asked(email, 1).getFirst().key());
    assertThat(signUps.find(id)).isPresent();

    foundCompany.dropExpired(clock.instant());
    assertThat(signUps.find(id)).isPresent();
    clock.putForward(Duration.ofHours(73));
    foundCompany.dropExpired(clock.instant());

    assertThat(signUps.find(id)).isEmpty();
  }

  @Test
  void aMailboxGetsThreeMailsAnHourAndWhoAsksForMoreIsNotTold() {
    for (int i = 0; i < 5; i++) {
      assertThat(signUp(email, "Often AG").status()).isEqualTo(202);
    }
    String last = "last-of-" + email;
    signUp(last, "Last AG");

    asked(last, 1);
    assertThat(asked(email, 3)).hasSize(3);
  }

  @Test
  void fromOnePlaceOnlySoManySignUp() {
    String crowded = "203.0.113.77";
    for (int i = 0; i < 30; i++) {
      signUpFrom(crowded, "crowd@berg.example", "Crowd AG");
    }

    Answer refused = signUpFrom(crowded, "crowd@berg.example", "Crowd AG");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.problem()).isEqualTo("too-many-attempts");
    assertThat(refused.header("Retry-After")).isNotEmpty();
    assertThat(signUp(email, "Elsewhere AG").status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "company.country   | 'CH'           | 'XX'",
        "company.timeZone  | 'Europe/Berlin'| '+02:00'",
        "company.languages | ['de']         | []",
        "company.email     | 'info@berg.ch' | 'a@b.ch\\r\\nBcc: x@y.ch'",
        "company.name      | 'Good AG'      | ' '",
        "dispatcher.email  | 'fida@berg.ch' | 'nobody'",
        "dispatcher.firstName | 'Fida'      | ''",
        "dispatcher.language | 'it'         | 'rm'"
      })
  void refusesBadInputAndNamesTheField(String field, String good, String bad) {
    String form =
        """
        {'company':{'name':'Good AG','email':'info@berg.ch','timeZone':'Europe/Berlin',
         'languages':['de'],'country':'CH'},
         'dispatcher':{'firstName':'Fida','lastName':'Berg','email':'fida@berg.ch','language':'it'}}
        """;

    Answer answer =
        anybody()
            .post(
                "/api/companies",
                form.replace(good, bad).replace('\'', '"'),
                "Fsm-Client-Address",
                here);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("invalid-input");
    assertThat(answer.wrongFields()).containsExactly(field);
  }

  private Answer signUp(String address, String company) {
    return signUpFrom(here, address, company);
  }

  private Answer signUpFrom(String place, String address, String company) {
    String form =
        """
        {"company":{"name":"%s","email":"office@berg.example","timeZone":"Europe/Zurich",
         "languages":["de","fr"],"country":"CH"},"dispatcher":%s}
        """;
    return anybody()
        .post(
            "/api/companies",
            form.formatted(company, person(address, "Fida")),
            "Fsm-Client-Address",
            place);
  }

  private static String person(String address, String firstName) {
    return "{\"firstName\":\"%s\",\"lastName\":\"Berg\",\"email\":\"%s\",\"language\":\"de\"}"
        .formatted(firstName, address);
  }

  private List<Told> asked(String address, int times) {
    return told()
        .await(
            "SignUpRequested",
            told -> told.payload().at("/signUp/email").asString().equals(address),
            times);
  }

  private String token(Told asked) {
    return tokenOfLink(asked.payload().path("sealedToken").asString());
  }

  private static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("invitation-invalid");
  }
}
