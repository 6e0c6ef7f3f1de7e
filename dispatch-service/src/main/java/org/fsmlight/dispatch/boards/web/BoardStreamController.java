package org.fsmlight.dispatch.boards.web;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.security.Caller;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.boards.BoardSubscriptions;
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

/** Streams the changes of a board over HTTP. Each stream occupies a virtual thread. */
@RestController
class BoardStreamController {

  private final BoardSubscriptions boards;
  private final CardUpdateEncoder cards;
  private final JsonMapper json;
  private final Clock clock;
  private final Duration heartbeat;

  BoardStreamController(
      BoardSubscriptions boards,
      CardUpdateEncoder cards,
      JsonMapper json,
      Clock clock,
      MeterRegistry meters,
      @Value("${fsm.board-stream.heartbeat:15s}") Duration heartbeat) {
    this.boards = boards;
    this.cards = cards;
    this.json = json;
    this.clock = clock;
    this.heartbeat = heartbeat;
    meters.gauge("fsm.board.open", boards, BoardSubscriptions::openCount);
  }

  /**
   * @param after the sequence of a board that was loaded before
   * @param lastEventId the ID of the last event of an interrupted stream; takes precedence
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
    var from = lastEventId == null ? after : sequence(lastEventId);
    try (var subscription = boards.subscribe(company, from)) {
      var stream = new EventStream(response, cards, json);
      stream.open();
      boolean isOpen;
      do {
        var left = timeLeft(token);
        isOpen = left.isPositive() && stream.send(subscription.next(shorter(left, heartbeat)));
      } while (isOpen);
    } catch (IOException disconnected) {
      // the client may connect again
    }
  }

  /** Reads an event ID. A malformed one becomes a sequence that no partition has. */
  private static Long sequence(String id) {
    try {
      return Long.valueOf(id);
    } catch (NumberFormatException malformed) {
      return Long.MIN_VALUE;
    }
  }

  /** The time until the token expires, after which nothing more may be sent. */
  private Duration timeLeft(Jwt token) {
    var end = token.getExpiresAt();
    return end == null ? Duration.ZERO : Duration.between(clock.instant(), end);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
