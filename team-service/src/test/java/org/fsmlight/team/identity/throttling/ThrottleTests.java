package org.fsmlight.team.identity.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Limit NARROW = new Limit("narrow", 2, Duration.ofMinutes(5));
  private static final Limit WIDE = new Limit("wide", 3, Duration.ofHours(1));

  private final InMemoryAttemptCounters counters = new InMemoryAttemptCounters();
  private final Throttle throttle = new Throttle(counters);

  @Test
  void refusesAttemptsBeyondTheLimit() {
    assertThat(attempt("a", NOON)).isInstanceOf(Admission.Admitted.class);
    assertThat(attempt("a", NOON)).isInstanceOf(Admission.Admitted.class);
    assertThat(attempt("a", NOON.plusSeconds(60)))
        .isEqualTo(new Admission.TooMany(Duration.ofMinutes(4)));
  }

  @Test
  void admitsAgainInTheNextWindow() {
    attempt("a", NOON);
    attempt("a", NOON);

    assertThat(attempt("a", NOON.plus(NARROW.within()).minusMillis(1)))
        .isEqualTo(new Admission.TooMany(Duration.ofMillis(1)));
    assertThat(attempt("a", NOON.plus(NARROW.within()))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void countsEachSubjectApart() {
    attempt("a", NOON);
    attempt("a", NOON);

    assertThat(attempt("b", NOON)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void anAttemptRefusedByANarrowLimitDoesNotCountTowardsAWiderOne() {
    for (int i = 0; i < 50; i++) {
      throttle.admit(List.of(NARROW.by("attacker"), WIDE.by("victim")), NOON);
    }

    assertThat(throttle.admit(List.of(NARROW.by("owner"), WIDE.by("victim")), NOON))
        .isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void attemptsOfManySubjectsAddUpTowardsAWiderLimit() {
    for (int i = 0; i < 3; i++) {
      throttle.admit(List.of(NARROW.by("address " + i), WIDE.by("victim")), NOON);
    }

    assertThat(throttle.admit(List.of(NARROW.by("another"), WIDE.by("victim")), NOON))
        .isInstanceOf(Admission.TooMany.class);
  }

  @Test
  void refundedAttemptsDoNotCount() {
    for (int i = 0; i < 9; i++) {
      assertThat(attempt("a", NOON))
          .isInstanceOfSatisfying(Admission.Admitted.class, throttle::refund);
    }
  }

  @Test
  void refundsTheWindowInWhichTheAttemptWasCounted() {
    attempt("a", NOON);
    var last = (Admission.Admitted) attempt("a", NOON);
    attempt("a", NOON.plus(NARROW.within()));

    throttle.refund(last);

    assertThat(attempt("a", NOON)).isInstanceOf(Admission.Admitted.class);
    assertThat(attempt("a", NOON)).isInstanceOf(Admission.TooMany.class);
  }

  @Test
  void storesNoSubjectInClearText() {
    attempt("lea@example.org", NOON);

    assertThat(counters.names()).isNotEmpty().noneMatch(counter -> counter.contains("lea"));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.7, 192.0.2.7",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2::/64",
    "2001:DB8:0001:2::9, 2001:db8:1:2::/64",
    "::1, 0:0:0:0::/64",
    "[2001:db8::1%eth0], 2001:db8:0:0::/64",
    "::ffff:192.0.2.7, 192.0.2.7"
  })
  void countsTheNetworkOfAnIpv6Address(String address, String network) {
    assertThat(ClientAddress.of(address).network()).isEqualTo(network);
  }

  private Admission attempt(String subject, Instant now) {
    return throttle.admit(List.of(NARROW.by(subject)), now);
  }
}
