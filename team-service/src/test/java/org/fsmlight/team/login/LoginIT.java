package org.fsmlight.team.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.Browser;
import org.fsmlight.team.testing.CountedPasswords;
import org.fsmlight.team.testing.NewCompany;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.Throttle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the login page gets to hear, and what becomes of its ticket. */
class LoginIT extends TeamServiceIT {

  private static final String LEA = "lea.brunner@helvetia-home.example";
  private static final String PASSWORD = "harbour-lamp-41";

  @Autowired private ShiftedClock clock;
  @Autowired private NewCompany companies;
  @Autowired private Sealer sealer;
  @Autowired private CountedPasswords passwords;
  @Autowired private Throttle throttle;
  @Autowired private LoginLimits limits;

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  @Test
  void whoDoesNotGetInHearsTheSameAndCostsTheSame() {
    String company = companies.founded();
    companies.dispatcher(company);
    String left = companies.withPassword(companies.dispatcher(company), PASSWORD);
    String off = companies.withPassword(companies.technician(company), PASSWORD);
    var boss = dispatcherOf(company, companies.dispatcher(company));
    boss.post("/api/dispatchers/" + left + "/remove", "{}");
    boss.post("/api/technicians/" + off + "/deactivate", "{}");
    boss.post(
        "/api/technicians",
        """
        {"firstName": "Ida", "lastName": "Example", "email": "ida-%s@example.org", "language": "de"}
        """
            .formatted(company));
    var tries =
        List.<Supplier<Answer>>of(
            () -> new Browser(url()).logIn("nobody@example.org", PASSWORD),
            () -> new Browser(url()).logIn(LEA, "not-her-password"),
            () -> new Browser(url()).logIn("ida-" + company + "@example.org", PASSWORD),
            () -> new Browser(url()).logIn("support@example.org", PASSWORD),
            () -> new Browser(url()).logIn(NewCompany.mailOf(left), PASSWORD),
            () -> new Browser(url()).logIn(NewCompany.mailOf(off), PASSWORD));
    var refusals = new ArrayList<Answer>();
    for (var oneTry : tries) {
      int before = passwords.worked();
      refusals.add(oneTry.get());
      assertThat(passwords.worked() - before).as("costs what every try costs").isEqualTo(1);
    }
    assertThat(refusals).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(401));
    assertThat(refusals).extracting(Answer::problem).containsOnly("login-refused");
    assertThat(refusals).extracting(Answer::text).containsOnly(refusals.getFirst().text());
    assertThat(refusals).extracting(answer -> answer.header("Set-Cookie")).containsOnly("");
  }

  @Test
  void theAddressIsTheSameInAnySpelling() {
    assertThat(new Browser(url()).logIn(LEA.toUpperCase(Locale.ROOT), PASSWORD).status())
        .isEqualTo(204);
  }

  @Test
  void onlyPagesOfTheInstallationMayAsk() {
    String form = "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(LEA, PASSWORD);
    for (var origin : List.of("http://elsewhere.test", "null", "http://issuer.test.evil.test")) {
      Answer answer = anybody().post("/login", form, "Origin", origin);
      assertThat(answer.problem()).as(origin).isEqualTo("wrong-origin");
      assertThat(answer.header("Set-Cookie")).isEmpty();
    }
    assertThat(anybody().post("/login", form).status()).isEqualTo(403);
  }

  @Test
  void malformedFormsAreNoLogins() {
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
    assertThatItLeadsToTheLoginPage(browser);
  }

  @Test
  void aTicketWorksForAMinute() {
    var browser = new Browser(url());
    browser.logIn(LEA, PASSWORD);
    clock.putForward(Duration.ofSeconds(60));
    assertThatItLeadsToTheLoginPage(browser);
  }

  @Test
  void aTicketThatIsNotOursOpensNothing() {
    for (UnaryOperator<String> forgery :
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
      assertThatItLeadsToTheLoginPage(browser);
    }
  }

  @Test
  void aTicketDoesNotOutliveThePasswordItWasGotWith() {
    String person = companies.withPassword(companies.dispatcher(companies.founded()), PASSWORD);
    var browser = new Browser(url());
    browser.logIn(NewCompany.mailOf(person), PASSWORD);
    companies.withPassword(person, "another-lamp-42");
    assertThatItLeadsToTheLoginPage(browser);
  }

  @Test
  void guessingEndsSoonAndEndsForTheRightPasswordToo() {
    String person = companies.withPassword(companies.dispatcher(companies.founded()), PASSWORD);
    String network = anAddress();
    var attacker = from(network);
    assertThat(attacker.tries(person, "a-first-guess").status()).isEqualTo(401);
    for (int i = 2; i < LoginLimits.ACCOUNT_FROM_ADDRESS.attempts(); i++) {
      throttledBy(network, person);
    }
    assertThat(attacker.tries(person, PASSWORD).status()).as("does not count").isEqualTo(204);
    assertThat(attacker.tries(person, "a-last-guess").status()).isEqualTo(401);
    Answer wrong = attacker.tries(person, "one-guess-more");
    Answer right = attacker.tries(person, PASSWORD);
    for (Answer locked : List.of(wrong, right)) {
      assertThat(locked.status()).isEqualTo(429);
      assertThat(locked.problem()).isEqualTo("too-many-attempts");
      assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 900);
      assertThat(locked.header("Set-Cookie")).isEmpty();
    }
    assertThat(from(anAddress()).tries(person, PASSWORD).status())
        .as("nobody is kept out elsewhere")
        .isEqualTo(204);
    clock.putForward(Duration.ofMinutes(15));
    assertThat(attacker.tries(person, PASSWORD).status()).isEqualTo(204);
  }

  @Test
  void guessingForManyAccountsFromOneAddressEndsToo() {
    String network = anAddress();
    var attacker = from(network);
    String victim = UUID.randomUUID().toString();
    for (int i = 0; i < LoginLimits.ADDRESS.attempts(); i++) {
      throttledBy(network, victim + i);
    }
    assertThat(attacker.tries("somebody", PASSWORD).status()).isEqualTo(429);
  }

  @Test
  void guessingFromManyAddressesDoesNotKeepTheOwnerFromTheirWork() {
    String person = companies.withPassword(companies.dispatcher(companies.founded()), PASSWORD);
    var office = from(anAddress());
    assertThat(office.tries(person, PASSWORD).status()).isEqualTo(204);
    for (int i = 0; i < LoginLimits.ACCOUNT.attempts(); i++) {
      throttledBy(anAddress(), person);
    }
    assertThat(from(anAddress()).tries(person, PASSWORD).status()).isEqualTo(429);
    assertThat(office.tries(person, PASSWORD).status()).isEqualTo(204);
  }

  /** Counts a try as the endpoint does, without hashing for it. */
  private void throttledBy(String network, String person) {
    var address = new EmailAddress(NewCompany.mailOf(person));
    var from = ClientAddress.of(network);
    throttle.admit(limits.of(address, from, clock.instant()), clock.instant());
  }

  private void assertThatItLeadsToTheLoginPage(Browser browser) {
    Answer answer = browser.authorize();
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).startsWith("/login?");
    assertThat(browser.cookies()).as("a dead ticket is deleted").isEmpty();
  }

  private record Guesser(String url, String address) {

    Answer tries(String person, String password) {
      return new Browser(url)
          .logIn(NewCompany.mailOf(person), password, "Fsm-Client-Address", address);
    }
  }

  private Guesser from(String address) {
    return new Guesser(url(), address);
  }

  private static String anAddress() {
    String random = UUID.randomUUID().toString();
    return "2001:db8:%s:%s::1".formatted(random.substring(9, 13), random.substring(14, 18));
  }
}
