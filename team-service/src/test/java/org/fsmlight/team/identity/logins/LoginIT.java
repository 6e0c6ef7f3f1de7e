package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.identity.throttling.ClientAddress;
import org.fsmlight.team.identity.throttling.Throttle;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.CountingPasswordHasher;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The responses to login attempts, and the tickets they issue. */
class LoginIT extends TeamServiceIT {

  private static final String LEA = "lea.brunner@helvetia-home.example";
  private static final String PASSWORD = "harbour-lamp-41";

  @Autowired private ShiftedClock clock;
  @Autowired private CompanyFixtures fixtures;
  @Autowired private Sealer sealer;
  @Autowired private CountingPasswordHasher passwords;
  @Autowired private Throttle throttle;
  @Autowired private LoginLimits limits;

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void everyRefusedLoginGetsTheSameAnswerAndHashesOnePassword() {
    var company = fixtures.company();
    fixtures.dispatcher(company);
    var left = fixtures.withPassword(fixtures.dispatcher(company), PASSWORD);
    var off = fixtures.withPassword(fixtures.technician(company), PASSWORD);
    var dispatcher = dispatcherOf(company, fixtures.dispatcher(company));
    dispatcher.post("/api/dispatchers/" + left + "/remove", "{}");
    dispatcher.post("/api/technicians/" + off + "/deactivate", "{}");
    dispatcher.post(
        "/api/technicians",
        """
        {"firstName": "Ida", "lastName": "Example", "email": "ida-%s@example.org", "language": "de"}
        """
            .formatted(company));
    var attempts =
        List.<Supplier<Answer>>of(
            () -> new Browser(url()).logIn("nobody@example.org", PASSWORD),
            () -> new Browser(url()).logIn(LEA, "not-her-password"),
            () -> new Browser(url()).logIn("ida-" + company + "@example.org", PASSWORD),
            () -> new Browser(url()).logIn("support@example.org", PASSWORD),
            () -> new Browser(url()).logIn(CompanyFixtures.mailOf(left), PASSWORD),
            () -> new Browser(url()).logIn(CompanyFixtures.mailOf(off), PASSWORD));
    var refusals = new ArrayList<Answer>();
    for (var attempt : attempts) {
      int before = passwords.count();
      refusals.add(attempt.get());
      assertThat(passwords.count() - before).as("hashed passwords").isEqualTo(1);
    }
    assertThat(refusals).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
    assertThat(refusals).extracting(Answer::problem).containsOnly("login-refused");
    assertThat(refusals).extracting(Answer::text).containsOnly(refusals.getFirst().text());
    assertThat(refusals).extracting(answer -> answer.header("Set-Cookie")).containsOnly("");
  }

  @Test
  void acceptsTheAddressInAnySpelling() {
    assertThat(new Browser(url()).logIn(LEA.toUpperCase(Locale.ROOT), PASSWORD).status())
        .isEqualTo(204);
  }

  @Test
  void acceptsOnlyPagesOfTheInstallation() {
    var form = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(LEA, PASSWORD);
    for (var origin : List.of("http://elsewhere.test", "null", "http://issuer.test.evil.test")) {
      var answer = anonymous().post("/login", form, "Origin", origin);
      assertThat(answer.problem()).as(origin).isEqualTo("wrong-origin");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
    assertThat(anonymous().post("/login", form).status()).isEqualTo(403);
  }

  @Test
  void refusesMalformedRequests() {
    var browser = new Browser(url());
    assertThat(browser.logIn("no address", PASSWORD).wrongFields()).containsExactly("email");
    assertThat(browser.logIn(LEA, "x".repeat(1_001)).wrongFields()).containsExactly("password");
  }

  @Test
  void aTicketWorksOnce() {
    var browser = new Browser(url());
    browser.logIn(LEA, PASSWORD);
    var stolen = Map.copyOf(browser.cookies());
    assertThat(Browser.codeIn(browser.authorize())).isNotEmpty();
    browser.cookies().putAll(stolen);
    assertRedirectedToLogin(browser);
  }

  @Test
  void aTicketWorksForAMinute() {
    var browser = new Browser(url());
    browser.logIn(LEA, PASSWORD);
    clock.putForward(Duration.ofSeconds(60));
    assertRedirectedToLogin(browser);
  }

  @Test
  void aForgedTicketIsRefused() {
    for (var forgery :
        List.<UnaryOperator<String>>of(
            ticket ->
                ticket.substring(0, 40)
                    + (ticket.charAt(40) == 'A' ? 'B' : 'A')
                    + ticket.substring(41),
            ticket -> ticket.substring(0, 20),
            _ -> "nonsense",
            _ -> sealer.seal("helvetia-dispatcher-1"),
            ticket -> sealer.seal(sealer.open(ticket).replace("login", "other")))) {
      var browser = new Browser(url());
      browser.logIn(LEA, PASSWORD);
      browser.cookies().replaceAll((_, ticket) -> forgery.apply(ticket));
      assertRedirectedToLogin(browser);
    }
  }

  @Test
  void aTicketEndsWithThePasswordItWasIssuedFor() {
    var person = fixtures.withPassword(fixtures.dispatcher(fixtures.company()), PASSWORD);
    var browser = new Browser(url());
    browser.logIn(CompanyFixtures.mailOf(person), PASSWORD);
    fixtures.withPassword(person, "another-lamp-42");
    assertRedirectedToLogin(browser);
  }

  @Test
  void tooManyGuessesLockTheAccountForThatAddressOnly() {
    var person = fixtures.withPassword(fixtures.dispatcher(fixtures.company()), PASSWORD);
    var network = randomAddress();
    var attacker = from(network);
    assertThat(attacker.attempt(person, "a-first-guess").status()).isEqualTo(401);
    for (int i = 2; i < LoginLimits.ACCOUNT_FROM_ADDRESS.attempts(); i++) {
      countAttempt(network, person);
    }
    assertThat(attacker.attempt(person, PASSWORD).status())
        .as("a successful login does not count")
        .isEqualTo(204);
    assertThat(attacker.attempt(person, "a-last-guess").status()).isEqualTo(401);
    var wrong = attacker.attempt(person, "one-guess-more");
    var right = attacker.attempt(person, PASSWORD);
    for (var locked : List.of(wrong, right)) {
      assertThat(locked.status()).isEqualTo(429);
      assertThat(locked.problem()).isEqualTo("too-many-attempts");
      assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 900);
      assertThat(locked.header("Set-Cookie")).isEmpty();
    }
    assertThat(from(randomAddress()).attempt(person, PASSWORD).status())
        .as("other addresses are not locked")
        .isEqualTo(204);
    clock.putForward(Duration.ofMinutes(15));
    assertThat(attacker.attempt(person, PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void tooManyGuessesForManyAccountsLockTheAddress() {
    var network = randomAddress();
    var attacker = from(network);
    var victim = UUID.randomUUID().toString();
    for (int i = 0; i < LoginLimits.ADDRESS.attempts(); i++) {
      countAttempt(network, victim + i);
    }
    assertThat(attacker.attempt("somebody", PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void guessesFromManyAddressesDoNotLockAFamiliarAddress() {
    var person = fixtures.withPassword(fixtures.dispatcher(fixtures.company()), PASSWORD);
    var office = from(randomAddress());
    assertThat(office.attempt(person, PASSWORD).status()).isEqualTo(204);
    for (int i = 0; i < LoginLimits.ACCOUNT.attempts(); i++) {
      countAttempt(randomAddress(), person);
    }
    assertThat(from(randomAddress()).attempt(person, PASSWORD).status()).isEqualTo(429);
    assertThat(office.attempt(person, PASSWORD).status()).isEqualTo(204);
  }

  /** Counts an attempt as the endpoint does, without hashing a password. */
  private void countAttempt(String network, String person) {
    var address = new EmailAddress(CompanyFixtures.mailOf(person));
    var from = ClientAddress.of(network);
    throttle.admit(limits.attempts(address, from, clock.instant()), clock.instant());
  }

  private void assertRedirectedToLogin(Browser browser) {
    var answer = browser.authorize();
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith("/login?");
    assertThat(browser.cookies()).as("the invalid ticket is deleted").isEmpty();
  }

  private record Guesser(String url, String address) {

    Answer attempt(String person, String password) {
      return new Browser(url)
          .logIn(CompanyFixtures.mailOf(person), password, "Fsm-Client-Address", address);
    }
  }

  private Guesser from(String address) {
    return new Guesser(url(), address);
  }

  private static String randomAddress() {
    var random = UUID.randomUUID().toString();
    return "2001:db8:%s:%s::1".formatted(random.substring(9, 13), random.substring(14, 18));
  }
}
