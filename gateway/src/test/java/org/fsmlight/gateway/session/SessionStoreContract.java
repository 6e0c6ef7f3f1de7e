package org.fsmlight.gateway.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;

/** The contract of {@link SessionStore}, tested on every adapter. */
public interface SessionStoreContract {

  Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

  SessionStore store();

  @Test
  default void findsNothingUnderAnUnknownKey() {
    assertThat(store().find(newKey())).isEmpty();
    assertThat(store().remove(newKey())).isFalse();
  }

  @Test
  default void findsWhatWasAdded() {
    var session = session(newKey(), newAccount(), NOW.plusSeconds(60));
    store().add(session);

    assertFound(session);
  }

  @Test
  default void findsASessionWithoutAccountAndAttributes() {
    var session =
        new StoredSession(
            newKey(), null, NOW, NOW, Duration.ofMinutes(15), NOW.plusSeconds(900), Map.of());
    store().add(session);

    assertFound(session);
  }

  @Test
  default void refusesASecondSessionUnderTheSameKey() {
    var session = session(newKey(), newAccount(), NOW.plusSeconds(60));
    store().add(session);

    assertThatThrownBy(() -> store().add(session(session.key(), newAccount(), NOW)))
        .isInstanceOf(RuntimeException.class);
    assertFound(session);
  }

  @Test
  default void updatesTheChangedAttributesOnlyAndRemovesOthers() {
    var session = session(newKey(), newAccount(), NOW.plusSeconds(60));
    store().add(session);
    var account = newAccount();

    store()
        .update(
            new StoredSession(
                session.key(),
                account,
                NOW.plusSeconds(5),
                NOW.plusSeconds(10),
                Duration.ofHours(12),
                NOW.plusSeconds(120),
                Map.of("other.name", bytes("changed"), "new", bytes("added"))),
            Set.of("name"));

    assertFound(
        new StoredSession(
            session.key(),
            account,
            session.createdAt(),
            NOW.plusSeconds(10),
            Duration.ofHours(12),
            NOW.plusSeconds(120),
            Map.of("other.name", bytes("changed"), "new", bytes("added"))));
  }

  @Test
  default void neverRestoresARemovedSessionByAnUpdate() {
    var session = session(newKey(), newAccount(), NOW.plusSeconds(60));
    store().add(session);

    assertThat(store().remove(session.key())).isTrue();
    store().update(session, Set.of());

    assertThat(store().find(session.key())).isEmpty();
    assertThat(store().remove(session.key())).isFalse();
  }

  @Test
  default void removesAndReturnsAllSessionsOfAnAccount() {
    var account = newAccount();
    var one = session(newKey(), account, NOW.plusSeconds(60));
    var two = session(newKey(), account, NOW.plusSeconds(60));
    var other = session(newKey(), newAccount(), NOW.plusSeconds(60));
    List.of(one, two, other).forEach(store()::add);

    assertThat(store().removeAllOf(account))
        .usingRecursiveFieldByFieldElementComparator(comparison())
        .containsExactlyInAnyOrder(one, two);
    assertThat(store().find(one.key())).isEmpty();
    assertThat(store().find(two.key())).isEmpty();
    assertFound(other);
    assertThat(store().removeAllOf(account)).isEmpty();
  }

  @Test
  default void aSessionLivesUntilItExpires() {
    var living = session(newKey(), newAccount(), NOW.plusSeconds(1));
    var expired = session(newKey(), newAccount(), NOW);
    List.of(living, expired).forEach(store()::add);
    var unknown = newKey();

    assertThat(store().findLiving(Set.of(living.key(), expired.key(), unknown), NOW))
        .containsExactly(living.key());
    assertThat(store().findLiving(Set.of(), NOW)).isEmpty();
  }

  @Test
  default void removesExpiredSessionsOnly() {
    var living = session(newKey(), newAccount(), NOW.plusSeconds(1));
    var expired = session(newKey(), newAccount(), NOW);
    List.of(living, expired).forEach(store()::add);

    store().removeExpired(NOW);

    assertFound(living);
    assertThat(store().find(expired.key())).isEmpty();
  }

  @Test
  default void createsItsIndexesRepeatedly() {
    store().createIndexes();
    store().createIndexes();

    var session = session(newKey(), newAccount(), NOW.plusSeconds(60));
    store().add(session);
    assertFound(session);
  }

  private void assertFound(StoredSession session) {
    assertThat(store().find(session.key()))
        .get()
        .usingRecursiveComparison(comparison())
        .isEqualTo(session);
  }

  private static RecursiveComparisonConfiguration comparison() {
    return RecursiveComparisonConfiguration.builder().build();
  }

  private static StoredSession session(String key, String account, Instant expiresAt) {
    return new StoredSession(
        key,
        account,
        NOW.minusSeconds(60),
        NOW.minusSeconds(30),
        Duration.ofMinutes(15),
        expiresAt,
        Map.of("name", bytes("sealed"), "other.name", bytes("sealed too")));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static String newKey() {
    return "key-" + UUID.randomUUID();
  }

  private static String newAccount() {
    return "account-" + UUID.randomUUID();
  }
}
