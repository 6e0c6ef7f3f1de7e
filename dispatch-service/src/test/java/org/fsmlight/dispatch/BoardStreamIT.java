package org.fsmlight.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.fsmlight.testsupport.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoardStreamIT extends RunningService {

  @Test
  void sendsEachChangeAsTheBoardShowsIt() throws Exception {
    try (var board = openBoard(dora, "")) {
      assertThat(board.next().event()).isEmpty();
      assertThat(board.next("following").id()).isNotEmpty();
      var id = unique();
      neighbours.requested(company, id, tomorrowAt(10));
      var requested = board.next(card -> card.isOf(id));
      assertThat(requested.json().path("requests")).isEqualTo(card("requests", id));
      assertThat(requested.json().has("toAssign")).isFalse();
      assertThat(requested.json().has("calendar")).isFalse();

      neighbours.accepted(company, id, tomorrowAt(10));
      var accepted = board.next(card -> card.isOf(id));
      assertThat(accepted.json().has("requests")).isFalse();
      assertThat(accepted.json().path("toAssign")).isEqualTo(card("toAssign", id));
      assertThat(accepted.json().path("calendar")).isEqualTo(card("calendar", id));
      assertThat(accepted.json().path("revision").asLong())
          .isGreaterThan(requested.json().path("revision").asLong());
      assertThat(Long.parseLong(accepted.id())).isGreaterThan(Long.parseLong(requested.id()));

      await().atMost(20, SECONDS).until(() -> get(call(id), dora).status() == 200);
      assign(id, ada, dora).isSuccess(200);
      var assigned = board.next(card -> card.isOf(id));
      assertThat(assigned.json().has("toAssign")).isFalse();
      assertThat(assigned.text("/calendar/technicianId")).isEqualTo(ada);
      assertThat(assigned.text("/calendar/reasonCode")).isEqualTo("client-not-called");
    }
  }

  @Test
  void sendsThatACardHasLeftTheBoard() throws Exception {
    var id = unique();
    neighbours.requested(company, id, tomorrowAt(10));
    cardBecomes("requests", id, "BLUE", "accept or decline");
    try (var board = openBoard(dora, "")) {
      board.next("following");
      neighbours.declined(company, id, tomorrowAt(10));
      var left = board.next(card -> card.isOf(id));
      assertThat(left.json().propertyNames()).containsExactlyInAnyOrder("id", "revision");
    }
  }

  @Test
  void sendsThatAMessageFailedAndThatALaterOneWasDelivered() throws Exception {
    var id = accepted(tomorrowAt(10));
    cardBecomes("toAssign", id, "WHITE", "assign technician");
    try (var board = openBoard(dora, "")) {
      board.next("following");
      neighbours.messageFailed(company, id, 2);
      var failed = board.next(card -> card.isOf(id));
      assertThat(failed.text("/toAssign/badges/0")).isEqualTo("message-failed");
      assertThat(failed.text("/toAssign/version")).isEqualTo("1");
      neighbours.messageSent(company, id, 3);
      var sent = board.next(card -> card.isOf(id));
      assertThat(sent.json().at("/toAssign/badges")).isEmpty();
    }
  }

  @Test
  void asksForAReloadWhenARowChanges() throws Exception {
    var known =
        published("BoardChanged", company, 2).getLast().message().offset(); // ada's and ben's
    await().atMost(20, SECONDS).until(() -> board().json().path("sequence").asLong() >= known);
    try (var board = openBoard(dora, "")) {
      assertThat(board.next(received -> !received.event().isEmpty()).event())
          .isEqualTo("following");
      neighbours.verificationLost(company, ben, 2);
      assertThat(board.next(received -> !received.event().isEmpty()).event()).isEqualTo("resync");
      assertThat(board().json().path("technicians").size()).isEqualTo(1);
    }
  }

  @Test
  void resumesFromTheSequenceOfABoardAndFromTheLastEvent() throws Exception {
    var before = board().json().path("sequence").asLong();
    var first = accepted(tomorrowAt(10));
    cardBecomes("toAssign", first, "WHITE", "assign technician");
    try (var fromBoard = openBoard(dora, "?after=" + before)) {
      var received = fromBoard.next(card -> card.isOf(first));
      fromBoard.next("following");
      var second = accepted(tomorrowAt(14));
      fromBoard.next(card -> card.isOf(second));
      try (var fromEvent = openBoard(dora, "?after=" + before, "Last-Event-ID", received.id())) {
        fromEvent.next(card -> card.isOf(second));
        fromEvent.next("following");
        assertThat(fromEvent.rest()).noneMatch(card -> card.isOf(first));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-2", "yesterday", "-9223372036854775809"})
  void asksForAReloadWhenTheLastEventIsUnknown(String unknown) throws Exception {
    try (var board = openBoard(dora, "", "Last-Event-ID", unknown)) {
      assertThat(board.next().event()).isEmpty();
      var resync = board.next();
      assertThat(resync.event()).isEqualTo("resync");
      assertThat(resync.text("/sequence")).isEqualTo(resync.id());
      var id = accepted(tomorrowAt(10));
      board.next(card -> card.isOf(id));
    }
  }

  @Test
  void sendsHeartbeatsWithARecentSequence() throws Exception {
    try (var board = openBoard(dora, "")) {
      board.next("following");
      var heartbeat = board.next("");
      assertThat(heartbeat.data()).isEmpty();
      assertThat(Long.parseLong(heartbeat.id()))
          .isNotNegative()
          .isLessThanOrEqualTo(board().json().path("sequence").asLong());
    }
  }

  @Test
  void sendsNothingOfAnotherCompany() throws Exception {
    var rita = TestTokens.dispatcher("company-rival-" + unique(), "rita");
    try (var theirs = openBoard(rita, "?after=-2");
        var ours = openBoard(dora, "")) {
      theirs.next("resync");
      ours.next("following");
      var id = accepted(tomorrowAt(10));
      ours.next(card -> card.isOf(id));
      theirs.next(); // a heartbeat after the change
      theirs.next();
      assertThat(theirs.rest()).noneMatch(received -> received.event().equals("card"));
    }
  }

  @Test
  void endsWithTheToken() throws Exception {
    var soon = Instant.now().plusSeconds(2);
    var token =
        TestTokens.token(
            claims ->
                claims
                    .subject("dora")
                    .claim("company", company)
                    .claim("roles", List.of("DISPATCHER"))
                    .expirationTime(Date.from(soon)));
    try (var board = openBoard(token, "")) {
      board.next("following");
      await().atMost(10, SECONDS).until(board::isOver);
      assertThat(Instant.now()).isAfter(soon.minusMillis(1_000));
    }
  }

  @Test
  void refusesAnUnreasonableSequence() {
    get("/api/board/stream?after=yesterday", dora).isProblem(400, "invalid-input");
  }

  @Test
  void twentyOpenBoardsReceiveEveryCommand() throws Exception {
    var calls = IntStream.range(0, 50).mapToObj(_ -> unique()).toList();
    calls.forEach(id -> neighbours.accepted(company, id, tomorrowAt(10)));
    await()
        .atMost(20, SECONDS)
        .until(() -> calls.stream().allMatch(id -> get(call(id), dora).status() == 200));
    var boards = new ArrayList<OpenBoard>();
    try {
      for (int i = 0; i < 20; i++) {
        boards.add(openBoard(dora, ""));
        boards.getLast().next("following");
      }
      var commanded = new HashMap<String, Long>();
      for (var id : calls) {
        commanded.put(id, System.nanoTime());
        clientCalled(id, dora).isSuccess(200);
      }
      var delays = new ArrayList<Long>();
      for (var board : boards) {
        for (var missing = new HashSet<>(calls); !missing.isEmpty(); ) {
          var received = board.next("card");
          var isCalled =
              received.text("/calendar/openTasks/0").equals("ASSIGN_TECHNICIAN")
                  && received.json().at("/calendar/openTasks").size() == 1;
          if (isCalled && missing.remove(received.text("/id"))) {
            delays.add(received.nanoTime() - commanded.get(received.text("/id")));
          }
        }
      }
      delays.sort(null); // not asserted: other work runs on the machine
      assertThat(delays).hasSize(20 * calls.size());
    } finally {
      for (var board : boards) {
        board.close();
      }
    }
  }
}
