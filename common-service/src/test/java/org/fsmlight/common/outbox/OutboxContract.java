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
  private static final Instant LATER = NOON.plusSeconds(900);

  /** The outbox; empty at the beginning of a test. */
  protected abstract Outbox outbox();

  /** Stores an aggregate with pending events. */
  protected abstract void store(String aggregateId, List<PendingEvent> events);

  /** The instance that stores them. */
  protected abstract String publisher();

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

    outbox().remove(List.of(published("a", List.of("e1", "e3", "of another aggregate"))));

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
                published("a", List.of("e1")),
                published("b", List.of("e3")),
                published("a", List.of("e2"))));

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
                            published("deleted", List.of("e0")), published("a", List.of("e1")))))
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

  @Test
  void removesNoEventThatAnotherInstanceHasClaimed() {
    store("a", List.of(event("e1", NOON), event("e2", NOON)));

    var claimed = outbox().claim("a", "another", LATER);

    assertThat(claimed).containsExactly(event("e1", NOON), event("e2", NOON));
    outbox().remove(List.of(published("a", List.of("e1", "e2"))));
    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10)).hasSize(1);
  }

  @Test
  void repeatsNothingOfAnInstanceThatClaimsItsOwnEvents() {
    store("a", List.of(event("e1", NOON)));

    var claimed = outbox().claim("a", publisher(), LATER);

    assertThat(claimed).containsExactly(event("e1", NOON));
    outbox().remove(List.of(published("a", List.of("e1"))));
    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10)).isEmpty();
    assertThat(outbox().repeatsDue(LATER.plusSeconds(1), 10)).isEmpty();
  }

  @Test
  void claimsNothingOfAnUnknownAggregate() {
    assertThat(outbox().claim("unknown", "another", LATER)).isEmpty();
  }

  @Test
  void repeatsWhatWasPublishedAfterAClaimOnceForOneInstance() {
    store("a", List.of(event("e1", NOON), event("e2", NOON)));
    outbox().claim("a", "another", LATER);
    outbox().remove(List.of(new Published("a", List.of("e1", "e2"), "another")));
    assertThat(outbox().waitingSince(NOON.plusMillis(1), 10)).isEmpty();
    assertThat(outbox().repeatsDue(LATER, 10)).isEmpty();
    var due = LATER.plusMillis(1);
    assertThat(outbox().repeatsDue(due, 10)).containsExactly("a");

    var next = due.plusSeconds(60);
    var repeat = outbox().claimRepeat("a", due, next).orElseThrow();

    assertThat(repeat.events()).containsExactly(event("e1", NOON), event("e2", NOON));
    assertThat(outbox().claimRepeat("a", due, next)).isEmpty();
    assertThat(outbox().repeatsDue(due, 10)).isEmpty();
    assertThat(outbox().repeatsDue(next.plusMillis(1), 10)).containsExactly("a");
    outbox().endRepeat("a", repeat);
    assertThat(outbox().repeatsDue(next.plusMillis(1), 10)).isEmpty();
  }

  @Test
  void keepsRepeatingWhenEventsWereAddedMeanwhile() {
    store("a", List.of(event("e1", NOON), event("e2", NOON)));
    outbox().claim("a", "another", LATER);
    outbox().remove(List.of(new Published("a", List.of("e1"), "another")));
    var due = LATER.plusMillis(1);
    var next = due.plusSeconds(60);
    var repeat = outbox().claimRepeat("a", due, next).orElseThrow();
    outbox().remove(List.of(new Published("a", List.of("e2"), "another")));

    outbox().endRepeat("a", repeat);

    assertThat(outbox().claimRepeat("a", next.plusMillis(1), next.plusSeconds(60)))
        .hasValueSatisfying(
            again ->
                assertThat(again.events()).containsExactly(event("e1", NOON), event("e2", NOON)));
  }

  @Test
  void keepsRepeatingWhileEventsArePending() {
    store("a", List.of(event("e1", NOON)));
    outbox().claim("a", "another", LATER);
    var due = LATER.plusMillis(1);
    var next = due.plusSeconds(60);
    var repeat = outbox().claimRepeat("a", due, next).orElseThrow();

    outbox().endRepeat("a", repeat);

    assertThat(outbox().repeatsDue(next.plusMillis(1), 10)).containsExactly("a");
  }

  private Published published(String aggregateId, List<String> eventIds) {
    return new Published(aggregateId, eventIds, publisher());
  }

  private static PendingEvent event(String id, Instant time) {
    return new PendingEvent(id, "ToyMade", "t", "toy/t", 1, time, null, null, "{}", null);
  }
}
