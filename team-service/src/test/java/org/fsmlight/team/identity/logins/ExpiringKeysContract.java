package org.fsmlight.team.identity.logins;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.fsmlight.team.testing.Concurrently;
import org.junit.jupiter.api.Test;

/** The behaviour of every store of expiring keys. */
public interface ExpiringKeysContract {

  Instant EXPIRY = Instant.parse("2126-11-22T12:00:00Z");

  ExpiringKeys keys();

  @Test
  default void addsAKeyOnce() {
    var key = randomKey();

    assertThat(keys().putIfAbsent(key, EXPIRY)).isTrue();
    assertThat(keys().putIfAbsent(key, EXPIRY)).isFalse();
    assertThat(keys().putIfAbsent(randomKey(), EXPIRY)).isTrue();
  }

  @Test
  default void ofConcurrentCallersOneAddsTheKey() throws Exception {
    var key = randomKey();

    assertThat(Concurrently.fifty(_ -> keys().putIfAbsent(key, EXPIRY))).containsOnlyOnce(true);
  }

  @Test
  default void containsAKeyUntilItExpires() {
    var key = randomKey();
    keys().putIfAbsent(key, EXPIRY);

    assertThat(keys().contains(randomKey(), EXPIRY.minusMillis(1))).isFalse();
    assertThat(keys().contains(key, EXPIRY.minusMillis(1))).isTrue();
    assertThat(keys().contains(key, EXPIRY)).isFalse();
  }

  @Test
  default void replacesTheExpiry() {
    var key = randomKey();
    keys().put(key, EXPIRY);
    keys().put(key, EXPIRY.plusSeconds(60));

    assertThat(keys().contains(key, EXPIRY.plusSeconds(59))).isTrue();
    assertThat(keys().putIfAbsent(key, EXPIRY)).isFalse();
  }

  private static String randomKey() {
    return "key:" + UUID.randomUUID();
  }
}
