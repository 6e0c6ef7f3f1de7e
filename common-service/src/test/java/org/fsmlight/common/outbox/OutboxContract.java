package org.fsmlight.common.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.List;
import org.fsmlight.common.outbox.Outbox.Published;
import org.fsmlight.common.outbox.Outbox.Waiting;
import org.junit.jupiter.api.Test;

/** Contract test of {@link Outbox}, run in memory and in a database. */
public abstract class OutboxContract {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123Z");

  /** The outbox; empty at the beginning of a test. */
  protected abstract Outbox outbox();

  /** Stores an aggregate with pending events. */
  protected abstract void store(String aggregateId, List<PendingEvent> events);

  @Test
  void hasAName() {
    assertThat(outbox().name()).isNotBlank();
  }

  @Test
  void findsAggregatesWithAnEventThatWasStoredBeforeTheTime() {
    store("a", List.of(event("e1", NOON)));
    store("b", List.of());
    store("c", List.of(event("e2", NOON), event("e3", NOON.plusSeconds(60))));

    assertThat(outbox().waitingSince(NOON, 10)).isEmpty();
    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10))
        .containsExactlyInAnyOrder(
            new Waiting("a", List.of(event("e1", NOON))),
            new Waiting("c", List.of(event("e2", NOON), event("e3", NOON.plusSeconds(60)))));
  }

  @Test
  void findsNoMoreAggregatesThanTheLimit() {
    store("a", List.of(event("e1", NOON)));
    store("b", List.of(event("e2", NOON)));

    assertThat(outbox().waitingSince(NOON.plusMillis(1), 1)).hasSize(1);
  }

  @Test
  void returnsEveryAttributeOfAnEvent() {
    var full =
        new PendingEvent(
            "e1",
            "ToyMade",
            "key",
            "toy/1",
            4,
            NOON,
            "dispatcher/d",
            NOON.plusSeconds(8),
            "{}",
            "00-abc");
    store("a", List.of(full, event("e2", NOON)));

    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10))
        .containsExactly(new Waiting("a", List.of(full, event("e2", NOON))));
  }

  @Test
  void removesPublishedEventsAndNoOthers() {
    store("a", List.of(event("e1", NOON), event("e2", NOON), event("e3", NOON)));

    outbox().remove(List.of(new Published("a", List.of("e1", "e3", "of another aggregate"))));

    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10))
        .containsExactly(new Waiting("a", List.of(event("e2", NOON))));
  }

  @Test
  void removesEventsOfSeveralAggregatesAtOnce() {
    store("a", List.of(event("e1", NOON), event("e2", NOON)));
    store("b", List.of(event("e3", NOON)));

    outbox()
        .remove(
            List.of(
                new Published("a", List.of("e1")),
                new Published("b", List.of("e3")),
                new Published("a", List.of("e2"))));

    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10)).isEmpty();
  }

  @Test
  void ignoresAggregatesThatNoLongerExist() {
    store("a", List.of(event("e1", NOON)));

    assertThatCode(
            () ->
                outbox()
                    .remove(
                        List.of(
                            new Published("deleted", List.of("e0")),
                            new Published("a", List.of("e1")))))
        .doesNotThrowAnyException();

    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10)).isEmpty();
  }

  @Test
  void countsTheBacklog() {
    assertThat(outbox().backlog(NOON.plusMillis(1), 10)).isEqualTo(Backlog.NONE);
    store("a", List.of(event("e1", NOON.minusSeconds(5)), event("e2", NOON)));
    store("b", List.of(event("e3", NOON.minusSeconds(60))));

    assertThat(outbox().backlog(NOON.plusMillis(1), 10))
        .isEqualTo(new Backlog(3, NOON.minusSeconds(60)));
  }

  private static PendingEvent event(String id, Instant time) {
    return new PendingEvent(id, "ToyMade", "t", "toy/t", 1, time, null, null, "{}", null);
  }
}
