package org.fsmlight.dispatch.histories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.histories.HistoryEventType.CLIENT_CALLED;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_CALL_ACCEPTED;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_CALL_READY;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_CALL_RESCHEDULED;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_REQUESTED;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_REQUEST_REDISTRIBUTED;
import static org.fsmlight.dispatch.histories.HistoryEventType.SERVICE_REQUEST_WITHDRAWN;
import static org.fsmlight.dispatch.histories.HistoryEventType.TECHNICIAN_ASSIGNED;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fsmlight.dispatch.ActorId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.histories.History.Line;
import org.fsmlight.dispatch.histories.HistoryEntry.Assignee;
import org.fsmlight.dispatch.histories.HistoryEntry.State;
import org.fsmlight.events.EventTypes;
import org.junit.jupiter.api.Test;

class HistoryTests {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));
  private static final State ACCEPTED = new State("ACCEPTED", NOON, 60, null);
  private static final State ASSIGNED = new State("OPEN", NOON, 60, new Assignee(ADA, "Ada"));
  private static final State MOVED = new State("READY", LATER, 60, new Assignee(ADA, "Ada"));

  private final List<HistoryEntry> whole =
      List.of(
          entry(SERVICE_REQUESTED, 1, 0, new State("REQUESTED", NOON, 60, null)),
          entry(SERVICE_CALL_ACCEPTED, 2, 10, ACCEPTED),
          entry(TECHNICIAN_ASSIGNED, 2, 20, ASSIGNED),
          entry(SERVICE_CALL_RESCHEDULED, 3, 30, MOVED),
          entry(CLIENT_CALLED, 3, 30, MOVED),
          entry(SERVICE_CALL_READY, 3, 30, MOVED),
          entry(SERVICE_REQUEST_WITHDRAWN, 3, 40, new State("WITHDRAWN", NOON, 60, null)));

  @Test
  void doesNotDependOnTheOrderOfDelivery() {
    for (int seed = 0; seed < 200; seed++) {
      var delivered = new ArrayList<>(whole);
      Collections.shuffle(delivered, new Random(seed));
      assertThat(entries(delivered)).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void isOrderedByVersionsNotByClocks() {
    var accepted = entry(SERVICE_CALL_ACCEPTED, 2, 600, ACCEPTED);
    var assigned = entry(TECHNICIAN_ASSIGNED, 2, 20, ASSIGNED);
    var moved = entry(SERVICE_CALL_RESCHEDULED, 3, 5, MOVED);
    assertThat(entries(List.of(moved, assigned, accepted)))
        .containsExactly(accepted, assigned, moved);
  }

  @Test
  void containsTheStateBeforeEachEntry() {
    var lines = History.of(whole).orElseThrow().lines();
    assertThat(lines)
        .extracting(Line::before)
        .containsExactly(
            null, whole.getFirst().after(), ACCEPTED, ASSIGNED, ASSIGNED, ASSIGNED, ACCEPTED);
  }

  @Test
  void stateBeforeAChangeOfTheCallIsTheCallsHoweverHighTheVersionOfTheRequest() {
    var accepted = entry(SERVICE_CALL_ACCEPTED, 9, 0, ACCEPTED);
    var assigned = entry(TECHNICIAN_ASSIGNED, 2, 20, ASSIGNED);
    var moved = entry(SERVICE_CALL_RESCHEDULED, 3, 30, MOVED);
    assertThat(History.of(List.of(accepted, assigned, moved)).orElseThrow().lines())
        .extracting(Line::before)
        .containsExactly(null, ACCEPTED, ASSIGNED);
  }

  @Test
  void endsWithTheRedistribution() {
    var redistributed =
        new HistoryEntry(
            "r",
            whole.getFirst().call(),
            null,
            SERVICE_REQUEST_REDISTRIBUTED,
            Long.MAX_VALUE,
            NOON.plusSeconds(50),
            new ActorId("operator/olga"),
            null,
            null,
            null);
    assertThat(History.of(List.of(redistributed))).isEmpty();
    var delivered = new ArrayList<>(whole);
    delivered.addFirst(redistributed);
    assertThat(entries(delivered)).endsWith(whole.getLast(), redistributed);
  }

  @Test
  void redistributionIsAnEventOfTheRequestAndSchedulingOneOfTheCall() {
    assertThat(SERVICE_REQUEST_REDISTRIBUTED.isOfRequest()).isTrue();
    assertThat(HistoryEventType.SERVICE_CALL_SCHEDULED.isOfRequest()).isFalse();
  }

  @Test
  void typesAreNamedAsTheEvents() {
    for (var type : HistoryEventType.values()) {
      var isEvent = EventTypes.ofTopic(type.eventName()).isPresent();
      assertThat(isEvent).as(type.eventName()).isEqualTo(type != SERVICE_REQUEST_REDISTRIBUTED);
    }
  }

  private static List<HistoryEntry> entries(List<HistoryEntry> delivered) {
    return History.of(delivered).orElseThrow().lines().stream().map(Line::entry).toList();
  }

  private static HistoryEntry entry(HistoryEventType type, long version, int second, State after) {
    return new HistoryEntry(
        type.name(),
        new ServiceCallId("call-1"),
        COMPANY,
        type,
        version,
        NOON.plusSeconds(second),
        new ActorId("dispatcher/dora"),
        null,
        null,
        after);
  }
}
