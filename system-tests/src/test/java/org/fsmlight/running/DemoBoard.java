package org.fsmlight.running;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The board of the first demo company, as its dispatcher reads it over HTTP. */
public final class DemoBoard {

  private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
  private static final int MAX_DAYS = 42;
  private static final String CALENDAR = "calendar";

  private final ApiUser dispatcher;

  DemoBoard(ApiUser dispatcher) {
    this.dispatcher = dispatcher;
  }

  /** Waits until the list contains the card as expected. */
  public JsonNode card(String list, String id, Predicate<JsonNode> expected) {
    return Polling.await("card in " + list)
        .until(() -> cardNow(list, id), card -> card != null && expected.test(card));
  }

  /** Waits until the list does not contain the card. */
  public void noCard(String list, String id) {
    Polling.await("no card in " + list)
        .until(() -> boards(list).noneMatch(board -> cardOn(board, list, id).isPresent()));
  }

  public JsonNode technicians() {
    return board(today(), today().plusDays(MAX_DAYS - 1)).path("technicians");
  }

  /** Every board has all cards below the calendar, but in the calendar only those of its days. */
  private JsonNode cardNow(String list, String id) {
    var day = list.equals(CALENDAR) ? dayOf(id) : today();
    return cardOn(board(day, day), list, id).orElse(null);
  }

  /** The boards of all days that stories use; one suffices for cards below the calendar. */
  private Stream<JsonNode> boards(String list) {
    return list.equals(CALENDAR)
        ? Stream.iterate(0, first -> first <= Demo.daysInUse(), first -> first + MAX_DAYS)
            .map(first -> today().plusDays(first))
            .map(first -> board(first, first.plusDays(MAX_DAYS - 1)))
        : Stream.of(board(today(), today()));
  }

  private LocalDate dayOf(String call) {
    var start = dispatcher.get("/api/service-calls/" + call).text("start");
    return start.isEmpty() ? today() : LocalDate.ofInstant(Instant.parse(start), ZURICH);
  }

  private static Optional<JsonNode> cardOn(JsonNode board, String list, String id) {
    return Demo.stream(board.path(list))
        .filter(card -> card.path("id").asString().equals(id))
        .findFirst();
  }

  private JsonNode board(LocalDate first, LocalDate last) {
    return dispatcher.get("/api/board?from=%s&to=%s".formatted(first, last)).is(200).body();
  }

  private static LocalDate today() {
    return LocalDate.now(ZURICH);
  }
}
