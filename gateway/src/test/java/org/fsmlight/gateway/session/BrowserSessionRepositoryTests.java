package org.fsmlight.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class BrowserSessionRepositoryTests {

  private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

  private final InMemorySessionStore store = new InMemorySessionStore();
  private final List<String> ended = new ArrayList<>();

  @Test
  void storesNeitherIdsNorReadableAttributes() {
    var session = saved(START, "ada");

    assertThat(store.toString()).doesNotContain(session.getId()).contains("account=ada");
    assertThat(at(START).findById(session.getId()).<String>getAttribute("word")).isEqualTo("x");
  }

  @Test
  void anonymousSessionExpiresEarlierThanOneWithALogin() {
    var anonymous = at(START).createSession();
    at(START).save(anonymous);
    var person = saved(START, "ada");

    var after = START.plus(Duration.ofMinutes(15));
    assertThat(at(after.minusSeconds(1)).findById(anonymous.getId())).isNotNull();
    assertThat(at(after).findById(anonymous.getId())).isNull();
    assertThat(at(after).findById(person.getId())).isNotNull();
  }

  @Test
  void useProlongsASessionUpToItsLongestTime() {
    var id = saved(START, "ada").getId();

    var now = START;
    for (int hours = 0; hours < 14 * 24; hours += 11) {
      now = START.plus(Duration.ofHours(hours));
      var used = at(now).findById(id);
      assertThat(used).as("after %d hours", hours).isNotNull();
      used.setLastAccessedTime(now);
      at(now).save(used);
    }

    assertThat(at(START.plus(Duration.ofDays(14))).findById(id)).isNull();
  }

  @Test
  void storesTheTimeOfTheLastUseOnceAMinute() {
    var id = saved(START, "ada").getId();
    var before = store.updates();

    var used = at(START).findById(id);
    used.setLastAccessedTime(START.plusSeconds(60));
    at(START).save(used);
    assertThat(store.updates()).isEqualTo(before);

    used.setLastAccessedTime(START.plusSeconds(61));
    at(START).save(used);
    assertThat(store.updates()).isEqualTo(before + 1);
  }

  @Test
  void rotatedIdIsInvalidAndItsLateChangesAreLost() {
    var old = saved(START, "ada").getId();
    var late = at(START).findById(old);
    var session = at(START).findById(old);

    session.changeSessionId();
    at(START).save(session);
    late.setAttribute("word", "late");
    at(START).save(late);

    assertThat(at(START).findById(old)).isNull();
    assertThat(at(START).findById(session.getId()).<String>getAttribute("word")).isEqualTo("x");
    assertThat(ended).contains(BrowserSessionRepository.key(old));
  }

  @Test
  void neitherASaveNorARotationRestoresAnEndedSession() {
    var id = saved(START, "ada").getId();
    var saving = at(START).findById(id);
    var rotating = at(START).findById(id);

    at(START).deleteById(id);
    saving.setAttribute("word", "late");
    at(START).save(saving);
    rotating.changeSessionId();
    at(START).save(rotating);

    assertThat(store.keys()).isEmpty();
  }

  @Test
  void endsAllSessionsOfAnAccountAndReturnsTheirAttributes() {
    saved(START, "ada");
    saved(START, "ada");
    var another = saved(START, "bob");

    assertThat(at(START).endAllOf("ada"))
        .hasSize(2)
        .allSatisfy(attributes -> assertThat(attributes).containsEntry("word", "x"));

    assertThat(store.keys()).containsExactly(BrowserSessionRepository.key(another.getId()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, 'fsm-session=', false",
    "https://fsm.example, '__Host-fsm-session=', true"
  })
  void cookieIsHttpOnlyAndSameSiteAndWithHttpsBoundToTheHost(
      URI publicUrl, String begin, boolean secure) throws Exception {
    var cookie = SessionCookie.of(publicUrl);
    var filter = new SessionConfiguration().sessionFilter(at(START), cookie).getFilter();
    var response = new MockHttpServletResponse();
    var chain =
        new MockFilterChain(
            new HttpServlet() {
              @Override
              protected void doGet(HttpServletRequest request, HttpServletResponse answer) {
                request.getSession();
              }
            });

    filter.doFilter(new MockHttpServletRequest("GET", "/"), response, chain);

    var written = response.getHeader("Set-Cookie");
    assertThat(written)
        .startsWith(begin)
        .contains("; HttpOnly", "; SameSite=Lax", "; Path=/")
        .doesNotContain("Domain");
    assertThat(written.contains("; Secure")).isEqualTo(secure);
  }

  private BrowserSession saved(Instant now, String account) {
    var session = at(now).createSession();
    session.setAttribute(BrowserSessionRepository.ACCOUNT, account);
    session.setAttribute("word", "x");
    session.setMaxInactiveInterval(Duration.ofHours(12));
    at(now).save(session);
    return session;
  }

  private BrowserSessionRepository at(Instant now) {
    var settings =
        new SessionSettings(Duration.ofHours(12), Duration.ofMinutes(15), Duration.ofDays(14));
    var seal = new SessionSeal(Base64.getEncoder().encodeToString(new byte[32]));
    return new BrowserSessionRepository(
        store, seal, settings, Clock.fixed(now, ZoneOffset.UTC), ended::add);
  }
}
