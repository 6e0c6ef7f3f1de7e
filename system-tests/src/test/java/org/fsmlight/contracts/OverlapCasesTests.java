package org.fsmlight.contracts;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;
import org.fsmlight.dispatch.diaries.Reservation;
import org.fsmlight.dispatch.diaries.ReservationId;
import org.fsmlight.dispatch.diaries.Reservations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The calendar previews overlaps during a drag. Its test compares the preview with the cases here,
 * which dispatch-service's own rule decides.
 */
class OverlapCasesTests {

  private static final String FILE = "gateway/src/main/frontend/src/testing/overlap-cases.json";
  private static final int GENERATED = 300;
  private static final TechnicianId TECHNICIAN = new TechnicianId("luca");
  private static final Instant MORNING = Instant.parse("2026-11-24T09:00:00Z");
  private static final int[] DURATIONS = {15, 20, 30, 45, 60, 90, 120, 1440};
  private static final String[] STATUSES = {"READY", "OPEN", "IN_PROGRESS", "COMPLETED"};

  @Test
  void casesAreAsDispatchServiceDecides() throws Exception {
    GeneratedFile.at(FILE)
        .matches(
            Stream.concat(chosen().stream(), generated(new Random(11)))
                .map(each -> "  " + each.json(conflict(each)))
                .collect(joining(",\n", "[\n", "\n]\n")));
  }

  private record Call(String id, Instant start, int minutes, String status) {

    static Call at(String id, int minutesAfterMorning, int minutes) {
      return new Call(id, MORNING.plus(Duration.ofMinutes(minutesAfterMorning)), minutes, "READY");
    }

    Call withStatus(String other) {
      return new Call(id, start, minutes, other);
    }

    Reservation reservation() {
      return new Reservation(
          new ReservationId(id + " " + start),
          TECHNICIAN,
          new ServiceCallId(id),
          id,
          TimeSlot.of(start, minutes));
    }

    String json() {
      return "{%s, \"status\": \"%s\"}".formatted(members(), status);
    }

    String jsonOfPlan() {
      return "{%s}".formatted(members());
    }

    private String members() {
      return "\"id\": \"%s\", \"start\": \"%s\", \"durationMinutes\": %d"
          .formatted(id, start, minutes);
    }
  }

  /** The technician's calls, and a call with its planned time. */
  private record Case(List<Call> calls, Call plan) {

    String json(@Nullable String conflict) {
      return "{\"calls\": [%s], \"plan\": %s, \"conflict\": %s}"
          .formatted(
              calls.stream().map(Call::json).collect(joining(", ")),
              plan.jsonOfPlan(),
              conflict == null ? "null" : "\"" + conflict + "\"");
    }
  }

  private static List<Case> chosen() {
    var plan = Call.at("moved", 0, 60);
    return List.of(
        new Case(List.of(), plan),
        new Case(List.of(Call.at("ends-at-its-start", -60, 60)), plan),
        new Case(List.of(Call.at("starts-at-its-end", 60, 60)), plan),
        new Case(List.of(Call.at("ends-a-minute-later", -60, 61)), plan),
        new Case(List.of(Call.at("starts-a-minute-earlier", 59, 60)), plan),
        new Case(List.of(Call.at("within", 15, 15)), plan),
        new Case(List.of(Call.at("around", -60, 180)), plan),
        new Case(List.of(Call.at("same-time", 0, 60)), plan),
        new Case(List.of(Call.at("moved", 30, 60)), plan),
        new Case(List.of(Call.at("moved", 30, 60), Call.at("other", 30, 60)), plan),
        new Case(List.of(Call.at("first", 30, 60), Call.at("second", 0, 60)), plan),
        new Case(List.of(Call.at("completed", 0, 60).withStatus("COMPLETED")), plan),
        new Case(List.of(Call.at("in-progress", 0, 60).withStatus("IN_PROGRESS")), plan),
        new Case(List.of(Call.at("whole-day", -600, 1440)), plan),
        new Case(List.of(Call.at("short", 300, 15)), Call.at("moved", -600, 1440)),
        new Case(List.of(Call.at("over-midnight", 840, 120)), Call.at("moved", 930, 60)),
        new Case(List.of(Call.at("until-midnight", 840, 60)), Call.at("moved", 900, 60)));
  }

  /** Calls at quarters of an hour, so dense that many touch or overlap, and around midnight. */
  private static Stream<Case> generated(Random random) {
    return IntStream.range(0, GENERATED)
        .mapToObj(
            ignored ->
                new Case(
                    IntStream.range(0, random.nextInt(1, 7))
                        .mapToObj(
                            index ->
                                randomCall("c" + index, random)
                                    .withStatus(STATUSES[random.nextInt(STATUSES.length)]))
                        .toList(),
                    randomCall("c" + random.nextInt(7), random)));
  }

  private static Call randomCall(String id, Random random) {
    int quarter = random.nextInt(40, 80);
    return Call.at(id, 15 * quarter, DURATIONS[random.nextInt(DURATIONS.length)]);
  }

  /** The id of the call that the plan conflicts with. A call's reservation ends with the call. */
  private static @Nullable String conflict(Case tried) {
    var reservations = new Reservations(new InMemoryDiaries());
    var completed = new ArrayList<Reservation>();
    for (var call : tried.calls()) {
      reservations.reserve(call.reservation(), true, MORNING);
      if (call.status().equals("COMPLETED")) {
        completed.add(call.reservation());
      }
    }
    completed.forEach(reservations::release);
    return reservations
        .reserve(tried.plan().reservation(), false, MORNING)
        .map(conflict -> conflict.call().value())
        .orElse(null);
  }

  private static final class InMemoryDiaries implements Diaries {

    private final Map<TechnicianId, Diary> diaries = new HashMap<>();

    @Override
    public Optional<Diary> find(TechnicianId technician) {
      return Optional.ofNullable(diaries.get(technician));
    }

    @Override
    public List<Diary> findAll(Collection<TechnicianId> technicians) {
      return technicians.stream().map(diaries::get).filter(Objects::nonNull).toList();
    }

    @Override
    public List<Diary> inUse() {
      return List.copyOf(diaries.values());
    }

    @Override
    public boolean save(Diary diary) {
      diaries.put(diary.technician(), diary);
      return true;
    }
  }
}
