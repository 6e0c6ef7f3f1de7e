package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginCookieTests {

  @Test
  void isBoundToTheHostUnderTls() {
    var cookie = new LoginCookie(URI.create("https://fsm.example.org"));
    assertThat(cookie.holding("t"))
        .isEqualTo("__Host-fsm-login=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure");
    assertThat(cookie.deleted()).startsWith("__Host-fsm-login=; Path=/; Max-Age=0;");
  }

  @Test
  void worksWithoutTlsWhereThereIsNone() {
    var cookie = new LoginCookie(URI.create("http://localhost:8080"));
    assertThat(cookie.holding("t"))
        .isEqualTo("fsm-login=t; Path=/; Max-Age=60; HttpOnly; SameSite=Lax");
  }

  @ParameterizedTest
  @CsvSource({
    "https://fsm.example.org, https://fsm.example.org, true",
    "https://fsm.example.org/, https://FSM.example.org, true",
    "https://fsm.example.org:443, https://fsm.example.org, true",
    "http://localhost:8080, http://localhost:8080, true",
    "http://localhost:8080, http://localhost, false",
    "https://fsm.example.org, http://fsm.example.org, false",
    "https://fsm.example.org, https://fsm.example.org.evil.test, false",
    "https://fsm.example.org, null, false"
  })
  void recognizesTheOriginOfItsOwnPages(String publicUrl, String origin, boolean own) {
    assertThat(new LoginCookie(URI.create(publicUrl)).isOwn(origin)).isEqualTo(own);
  }
}
