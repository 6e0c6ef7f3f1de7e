package org.fsmlight.dispatch.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.history.Happening.CLIENT_CALLED;
import static org.fsmlight.dispatch.history.Happening.SERVICE_CALL_ACCEPTED;
import static org.fsmlight.dispatch.history.Happening.SERVICE_CALL_READY;
import static org.fsmlight.dispatch.history.Happening.SERVICE_CALL_RESCHEDULED;
import static org.fsmlight.dispatch.history.Happening.SERVICE_REQUESTED;
import static org.fsmlight.dispatch.history.Happening.SERVICE_REQUEST_REDISTRIBUTED;
import static org.fsmlight.dispatch.history.Happening.SERVICE_REQUEST_WITHDRAWN;
import static org.fsmlight.dispatch.history.Happening.TECHNICIAN_ASSIGNED;
import static org.fsmlight.dispatch.technicians.Team.ADA;
import static org.fsmlight.dispatch.technicians.Team.COMPANY;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.history.Entry.State;
import org.fsmlight.dispatch.history.Entry.Who;
import org.fsmlight.dispatch.history.History.Line;
import org.fsmlight.events.EventTypes;
import org.junit.jupiter.api.Test;

class HistoryTests {

  private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
  private static final Instant LATER = NOON.plus(Duration.ofHours(1));
  private static final State WISHED = new State("ACCEPTED", NOON, 60, null);
  private static final State ASSIGNED = new State("OPEN", NOON, 60, new Who(ADA, "Ada"));
  private static final State MOVED = new State("READY", LATER, 60, new Who(ADA, "Ada"));

  private final List<Entry> whole =
      List.of(
          entry(SERVICE_REQUESTED, 1, 0, new State("REQUESTED", NOON, 60, null)),
          entry(SERVICE_CALL_ACCEPTED, 2, 10, WISHED),
          entry(TECHNICIAN_ASSIGNED, 2, 20, ASSIGNED),
          entry(SERVICE_CALL_RESCHEDULED, 3, 30, MOVED),
          entry(CLIENT_CALLED, 3, 30, MOVED),
          entry(SERVICE_CALL_READY, 3, 30, MOVED),
          entry(SERVICE_REQUEST_WITHDRAWN, 3, 40, new State("WITHDRAWN", NOON, 60, null)));

  @Test
  void isTheSameInWhateverOrderItWasTold() {
    for (int seed = 0; seed < 200; seed++) {
      var told = new ArrayList<>(whole);
      Collections.shuffle(told, new Random(seed));
      assertThat(entries(told)).containsExactlyElementsOf(whole);
    }
  }

  @Test
  void versionsOrderItAndNotClocks() {
    var accepted = entry(SERVICE_CALL_ACCEPTED, 2, 600, WISHED);
    var assigned = entry(TECHNICIAN_ASSIGNED, 2, 20, ASSIGNED);
    var moved = entry(SERVICE_CALL_RESCHEDULED, 3, 5, MOVED);
    assertThat(entries(List.of(moved, assigned, accepted)))
        .containsExactly(accepted, assigned, moved);
  }

  @Test
  void saysWhatWasBefore() {
    var lines = History.of(whole).orElseThrow().lines();
    assertThat(lines)
        .extracting(Line::before)
        .containsExactly(
            null, whole.getFirst().after(), WISHED, ASSIGNED, ASSIGNED, ASSIGNED, WISHED);
  }

  @Test
  void endsWithTheRedistributionWhoseCompanyNobodyNames() {
    var redistributed =
        new Entry(
            "r",
            whole.getFirst().call(),
            null,
            SERVICE_REQUEST_REDISTRIBUTED,
            Long.MAX_VALUE,
            NOON.plusSeconds(50),
            "operator/olga",
            null,
            null,
            null);
    assertThat(History.of(List.of(redistributed))).isEmpty();
    var told = new ArrayList<>(whole);
    told.addFirst(redistributed);
    assertThat(entries(told)).endsWith(whole.getLast(), redistributed);
  }

  @Test
  void isNamedAsTheEventsThatTellIt() {
    for (var happening : Happening.values()) {
      var isEvent = EventTypes.ofTopic(happening.event()).isPresent();
      assertThat(isEvent)
          .as(happening.event())
          .isEqualTo(happening != SERVICE_REQUEST_REDISTRIBUTED);
    }
  }

  private static List<Entry> entries(List<Entry> told) {
    return History.of(told).orElseThrow().lines().stream().map(Line::entry).toList();
  }

  private static Entry entry(Happening what, long version, int second, State after) {
    return new Entry(
        what.name(),
        new ServiceCallId("call-1"),
        COMPANY,
        what,
        version,
        NOON.plusSeconds(second),
        "dispatcher/dora",
        null,
        null,
        after);
  }
}
