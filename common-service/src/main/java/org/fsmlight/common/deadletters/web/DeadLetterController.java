package org.fsmlight.common.deadletters.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.util.function.Function;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.Decision;
import org.fsmlight.common.deadletters.SettleDeadLetter;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists, shows, replays and discards dead letters. Only operators are allowed in. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/dead-letters")
class DeadLetterController {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);

  private final DeadLetters letters;
  private final SettleDeadLetter settle;
  private final Clock clock;

  DeadLetterController(DeadLetters letters, SettleDeadLetter settle, Clock clock) {
    this.letters = letters;
    this.settle = settle;
    this.clock = clock;
  }

  @GetMapping
  DeadLetterListResponse list(
      @RequestParam(defaultValue = "WAITING") Status status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    var after =
        cursor == null ? null : letters.find(cursor).orElseThrow(DeadLetterProblems::unknownCursor);
    var found = letters.list(status, after, limit + 1);
    var page = found.stream().limit(limit).map(DeadLetterSummaryResponse::of).toList();
    return new DeadLetterListResponse(page, found.size() > limit ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<DeadLetterResponse> one(@PathVariable String id, Caller caller) {
    var letter = find(id);
    log.info("Dead letter {} is shown with its content to {}", letter.id(), caller.actor());
    return ResponseEntity.ok().eTag(ETags.of(letter.version())).body(DeadLetterResponse.of(letter));
  }

  @PostMapping("/{id}/replay")
  ResponseEntity<DeadLetterSummaryResponse> replay(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return settled(id, ifMatch, letter -> settle.replay(letter, caller.actor(), clock.instant()));
  }

  @PostMapping("/{id}/discard")
  ResponseEntity<DeadLetterSummaryResponse> discard(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody DiscardDeadLetterRequest request,
      Caller caller) {
    var reason = request.reason().strip();
    return settled(
        id, ifMatch, letter -> settle.discard(letter, caller.actor(), reason, clock.instant()));
  }

  private ResponseEntity<DeadLetterSummaryResponse> settled(
      String id, IfMatch ifMatch, Function<DeadLetter, Decision> command) {
    var letter = find(id);
    if (!ifMatch.allows(letter.version())) {
      return DeadLetterProblems.stale(letter).response();
    }
    return switch (command.apply(letter)) {
      case Decision.Accepted(var settled) ->
          ResponseEntity.ok()
              .eTag(ETags.of(settled.version()))
              .body(DeadLetterSummaryResponse.of(settled));
      case Decision.Refused(var refusal) -> DeadLetterProblems.of(refusal).response();
    };
  }

  private DeadLetter find(String id) {
    return letters.find(id).orElseThrow(() -> DeadLetterProblems.notFound(id));
  }
}
