package org.fsmlight.common.deadletters.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.function.BiFunction;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetter.Status;
import org.fsmlight.common.deadletters.DeadLetters;
import org.fsmlight.common.deadletters.SettleDeadLetter;
import org.fsmlight.common.deadletters.SettleDeadLetter.Outcome;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.common.web.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What this service's groups could not read. Security lets operators alone in. */
@RestController
@RequestMapping("/api/operations/${fsm.service}/dead-letters")
class DeadLetterController {

  private static final Logger log = LoggerFactory.getLogger(DeadLetterController.class);

  private final DeadLetters letters;
  private final SettleDeadLetter settling;

  DeadLetterController(DeadLetters letters, SettleDeadLetter settling) {
    this.letters = letters;
    this.settling = settling;
  }

  /** Why the operator gives it up. */
  record Discarding(@PlainText(max = 500, lines = true) String reason) {}

  record Listed(List<DeadLetterSummary> items, @Nullable String next) {}

  @GetMapping
  Listed list(
      @RequestParam(defaultValue = "WAITING") Status status,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
    DeadLetter after =
        cursor == null
            ? null
            : letters
                .find(cursor)
                .orElseThrow(() -> new BadInput("cursor", "must be 'next' of a list"));
    List<DeadLetter> found = letters.list(status, after, limit + 1);
    var shown = found.stream().limit(limit).map(DeadLetterSummary::of).toList();
    return new Listed(shown, found.size() > limit ? shown.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<DeadLetterDetail> one(@PathVariable String id, Caller caller) {
    DeadLetter letter = found(id);
    log.info("Dead letter {} is shown with its content to {}", letter.id(), caller.actor());
    return ResponseEntity.ok().eTag(ETags.of(letter.version())).body(DeadLetterDetail.of(letter));
  }

  @PostMapping("/{id}/replay")
  ResponseEntity<DeadLetterSummary> replay(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return settle(id, ifMatch, caller, settling::replay);
  }

  @PostMapping("/{id}/discard")
  ResponseEntity<DeadLetterSummary> discard(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody Discarding discarding,
      Caller caller) {
    return settle(
        id,
        ifMatch,
        caller,
        (letter, by) -> settling.discard(letter, by, discarding.reason().strip()));
  }

  private ResponseEntity<DeadLetterSummary> settle(
      String id, IfMatch ifMatch, Caller caller, BiFunction<DeadLetter, String, Outcome> word) {
    DeadLetter letter = found(id);
    if (!ifMatch.allows(letter.version())) {
      return Problem.stale(DeadLetterSummary.of(letter)).response();
    }
    Outcome outcome = word.apply(letter, caller.actor());
    var current = DeadLetterSummary.of(outcome.letter());
    return switch (outcome) {
      case Outcome.Settled _ -> ResponseEntity.ok().eTag(ETags.of(current.version())).body(current);
      case Outcome.StillUnreadable _ ->
          Problem.of(
                  HttpStatus.UNPROCESSABLE_CONTENT,
                  "still-unreadable",
                  "Still unreadable",
                  "It stays: %s. Deploy software that can read it and replay it again, or discard it."
                      .formatted(current.reason()))
              .with("current", current)
              .response();
      case Outcome.AlreadySettled _ ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "already-settled",
                  "Already settled",
                  "It was replayed or discarded before: see 'current'.")
              .with("current", current)
              .response();
      case Outcome.BeingReplayed _ ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "being-replayed",
                  "Being replayed",
                  "Somebody replays it right now. Look at it again in a minute.")
              .with("current", current)
              .response();
    };
  }

  private DeadLetter found(String id) {
    return letters.find(id).orElseThrow(() -> new NotFound("dead letter", id));
  }
}
