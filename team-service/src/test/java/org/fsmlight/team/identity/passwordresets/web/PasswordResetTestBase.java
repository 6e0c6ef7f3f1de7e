package org.fsmlight.team.identity.passwordresets.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.testing.Answer;
import org.fsmlight.team.testing.CompanyFixtures;
import org.fsmlight.team.testing.PublishedEvents.PublishedEvent;
import org.fsmlight.team.testing.ShiftedClock;
import org.fsmlight.team.testing.TeamServiceIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests and redeems password resets over HTTP. */
abstract class PasswordResetTestBase extends TeamServiceIT {

  static final String GOOD = "{\"password\":\"correct-horse\"}";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String here = "192.0.2." + COUNT.incrementAndGet();
  String company;
  String person;

  @Autowired ShiftedClock clock;
  @Autowired CompanyFixtures fixtures;
  @Autowired private AccountHolders holders;
  @Autowired private PasswordHasher passwords;

  @BeforeEach
  void createPerson() {
    company = fixtures.company();
    person = fixtures.dispatcher(company);
  }

  @AfterEach
  void putClockBack() {
    clock.putBack();
  }

  boolean hasPassword(String value) {
    return holders
        .find(new AccountId(person))
        .orElseThrow()
        .knownPassword()
        .map(hash -> passwords.matches(new Password(value), hash))
        .orElse(false);
  }

  Answer request(String address) {
    return post("/api/password-resets", "{\"email\":\"%s\"}".formatted(address));
  }

  Answer post(String path, String json) {
    return anonymous().post(path, json, "Fsm-Client-Address", here);
  }

  Answer get(String path) {
    return anonymous().get(path, "Fsm-Client-Address", here);
  }

  String path(PublishedEvent requested) {
    return "/api/password-resets/"
        + tokenOfLink(requested.payload().path("sealedToken").asString());
  }

  static void assertInvalid(Answer answer) {
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.problem()).isEqualTo("reset-invalid");
  }
}
