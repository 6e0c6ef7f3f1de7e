package org.fsmlight.board;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The answer of {@code GET /api/board} for a busy week: seven technicians with five visits a day,
 * one of them at 22:00, one of 24 hours and one over midnight, and 68 requests.
 */
record BusyWeek(LocalDate monday) {

  static final int TECHNICIANS = 7;
  static final int REQUESTS = 68;

  private static final List<LocalTime> STARTS =
      List.of(
          LocalTime.of(8, 0),
          LocalTime.of(9, 15),
          LocalTime.of(10, 30),
          LocalTime.of(13, 15),
          LocalTime.of(15, 0));

  /** A visit as the story expects it in the cells of its days. */
  record Visit(String id, int technician, Instant start, Duration length) {

    LocalDate firstDay() {
      return ZurichTime.date(start);
    }

    LocalDate lastDay() {
      return ZurichTime.date(start.plus(length).minusMillis(1));
    }
  }

  List<Visit> visits() {
    var visits = new ArrayList<Visit>();
    for (int technician = 0; technician < TECHNICIANS; technician++) {
      for (int day = 0; day < 5; day++) {
        for (var time : STARTS) {
          visits.add(visit(visits.size(), technician, day, time, Duration.ofHours(1)));
        }
      }
    }
    visits.add(visit(visits.size(), 0, 1, LocalTime.of(22, 0), Duration.ofHours(1)));
    visits.add(visit(visits.size(), 1, 5, LocalTime.of(23, 0), Duration.ofHours(5)));
    visits.add(visit(visits.size(), 2, 5, LocalTime.of(6, 0), Duration.ofHours(24)));
    visits.add(visit(visits.size(), 3, 6, LocalTime.of(4, 30), Duration.ofHours(1)));
    return visits;
  }

  private Visit visit(int nth, int technician, int day, LocalTime time, Duration length) {
    var start = monday.plusDays(day).atTime(time).atZone(ZurichTime.ZURICH).toInstant();
    return new Visit("visit-" + nth, technician, start, length);
  }

  Map<String, Object> board() {
    var technicians = new ArrayList<Map<String, Object>>();
    for (int nth = 0; nth < TECHNICIANS; nth++) {
      technicians.add(
          Map.of(
              "id",
              "technician-" + nth,
              "name",
              "Technician " + nth,
              "state",
              "VERIFIED",
              "verified",
              true,
              "skills",
              List.of("wlan"),
              "missing",
              List.of()));
    }
    var requests = new ArrayList<Map<String, Object>>();
    for (int nth = 0; nth < REQUESTS; nth++) {
      requests.add(
          card("request-" + nth, nth, null, Map.of("colour", "BLUE", "status", "REQUESTED")));
    }
    var calendar =
        visits().stream()
            .map(
                visit ->
                    card(
                        visit.id(),
                        100,
                        visit,
                        Map.of("technicianId", "technician-" + visit.technician())))
            .toList();
    return Map.of(
        "zone",
        "Europe/Zurich",
        "technicians",
        technicians,
        "requests",
        requests,
        "toAssign",
        List.of(),
        "calendar",
        calendar,
        "sequence",
        1);
  }

  private static Map<String, Object> card(
      String id, int number, Visit visit, Map<String, Object> more) {
    var card = new HashMap<String, Object>();
    card.put("id", id);
    card.put("number", String.valueOf(1000 + number));
    card.put("colour", "GREEN");
    card.put("reason", "ready");
    card.put("reasonCode", visit == null ? "accept-or-decline" : "ready");
    card.put("status", "READY");
    card.put("version", 1);
    card.put("revision", 1);
    card.put("openTasks", List.of());
    card.put("badges", List.of());
    card.put("channel", "MARKETPLACE");
    card.put(
        "serviceType",
        Map.of(
            "code",
            "wlan",
            "name",
            "Wi-Fi set-up",
            "requiredSkills",
            List.of("wlan"),
            "durationMinutes",
            60));
    card.put("client", Map.of("name", "Client " + id));
    card.put(
        "address",
        Map.of(
            "street", "Seestrasse 1",
            "postalCode", "8400",
            "city", number % 2 == 0 ? "Winterthur" : "Baden",
            "country", "CH"));
    card.put("durationMinutes", visit == null ? 60 : visit.length().toMinutes());
    if (visit != null) {
      card.put("start", visit.start().atOffset(ZoneOffset.UTC).toInstant().toString());
    }
    card.putAll(more);
    return card;
  }
}
