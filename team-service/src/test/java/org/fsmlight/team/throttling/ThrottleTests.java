package org.fsmlight.team.throttling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTests {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final Limit HERE = new Limit("here", 2, Duration.ofMinutes(5));
  private static final Limit ANYWHERE = new Limit("anywhere", 3, Duration.ofHours(1));

  private final Map<String, Long> counts = new HashMap<>();
  private final Throttle throttle =
      new Throttle(
          new Counts() {
            @Override
            public long increase(String count, Instant until) {
              return counts.merge(count, 1L, Long::sum);
            }

            @Override
            public void decrease(String count) {
              counts.merge(count, -1L, Long::sum);
            }
          });

  @Test
  void refusesOneTooMany() {
    assertThat(tried("a", NOON)).isInstanceOf(Admission.Admitted.class);
    assertThat(tried("a", NOON)).isInstanceOf(Admission.Admitted.class);
    assertThat(tried("a", NOON.plusSeconds(60)))
        .isEqualTo(new Admission.TooMany(Duration.ofMinutes(4)));
  }

  @Test
  void admitsAgainLater() {
    tried("a", NOON);
    tried("a", NOON);
    assertThat(tried("a", NOON.plus(HERE.within()))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void countsEachByThemselves() {
    tried("a", NOON);
    tried("a", NOON);
    assertThat(tried("b", NOON)).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void whoIsRefusedDoesNotUseUpWhatIsLeftForOthers() {
    for (int i = 0; i < 50; i++) {
      throttle.admit(List.of(HERE.by("attacker"), ANYWHERE.by("victim")), NOON);
    }
    assertThat(throttle.admit(List.of(HERE.by("owner"), ANYWHERE.by("victim")), NOON))
        .isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void attemptsFromManyPlacesAddUp() {
    for (int i = 0; i < 3; i++) {
      throttle.admit(List.of(HERE.by("place " + i), ANYWHERE.by("victim")), NOON);
    }
    assertThat(throttle.admit(List.of(HERE.by("another"), ANYWHERE.by("victim")), NOON))
        .isInstanceOf(Admission.TooMany.class);
  }

  @Test
  void whoWasRightIsForgiven() {
    for (int i = 0; i < 9; i++) {
      assertThat(tried("a", NOON))
          .isInstanceOfSatisfying(Admission.Admitted.class, throttle::forgive);
    }
  }

  @Test
  void keepsNoAddressesInTheClear() {
    tried("lea@example.org", NOON);
    assertThat(counts.keySet()).noneMatch(count -> count.contains("lea"));
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
  void ofAnIpv6AddressTheNetworkCounts(String address, String counted) {
    assertThat(ClientAddress.of(address).network()).isEqualTo(counted);
  }

  private Admission tried(String subject, Instant now) {
    return throttle.admit(List.of(HERE.by(subject)), now);
  }
}
