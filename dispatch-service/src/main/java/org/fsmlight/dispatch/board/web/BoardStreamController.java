package org.fsmlight.dispatch.board.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.board.LiveBoards;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The board's changes over HTTP, as they happen. Each stream keeps its virtual thread. */
@RestController
class BoardStreamController {

  private final LiveBoards boards;
  private final CardNews cards;
  private final JsonMapper json;
  private final Clock clock;
  private final Duration heartbeat;

  BoardStreamController(
      LiveBoards boards,
      CardNews cards,
      JsonMapper json,
      Clock clock,
      MeterRegistry meters,
      @Value("${fsm.board-stream.heartbeat:15s}") Duration heartbeat) {
    this.boards = boards;
    this.cards = cards;
    this.json = json;
    this.clock = clock;
    this.heartbeat = heartbeat;
    meters.gauge("fsm.board.open", boards, LiveBoards::open);
  }

  /**
   * @param after the sequence of a board that was loaded before
   * @param lastEventId what a stream that broke off told last; counts more
   */
  @GetMapping(path = "/api/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  void follow(
      @RequestParam @Nullable Long after,
      @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
      @AuthenticationPrincipal Jwt token,
      Caller caller,
      HttpServletResponse response)
      throws InterruptedException {
    var company = new CompanyId(caller.company());
    Long from = lastEventId == null ? after : sequence(lastEventId);
    try (var follower = boards.follow(company, from)) {
      var stream = new EventStream(response, cards, json);
      stream.open();
      boolean goesOn;
      do {
        var left = timeLeft(token);
        goesOn = left.isPositive() && stream.tell(follower.next(shorter(left, heartbeat)));
      } while (goesOn);
    } catch (IOException clientLeft) {
      // and comes back if it wants to
    }
  }

  /** What is no sequence is one that nobody knows. */
  private static Long sequence(String id) {
    try {
      return Long.valueOf(id);
    } catch (NumberFormatException unknown) {
      return Long.MIN_VALUE;
    }
  }

  /** Nobody is told anything on a token that is not good any more. */
  private Duration timeLeft(Jwt token) {
    Instant end = token.getExpiresAt();
    return end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
