package org.fsmlight.notification.message.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Resending;
import org.fsmlight.notification.planning.SendAgain;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: which messages a call made and what became of them. No address, no text. */
@RestController
@RequestMapping("/api/notifications")
final class LedgerController {

  private final Correspondences correspondences;
  private final SendAgain sendAgain;
  private final Clock clock;

  LedgerController(Correspondences correspondences, SendAgain sendAgain, Clock clock) {
    this.correspondences = correspondences;
    this.sendAgain = sendAgain;
    this.clock = clock;
  }

  /** All messages of one call, oldest first: few enough for one page. */
  @GetMapping
  Ledger ofCall(@RequestParam @PlainText(max = 100) String serviceCallId, Caller caller) {
    List<LedgerEntry> items =
        correspondences.ofCall(serviceCallId).stream()
            .filter(found -> maySee(caller, found))
            .flatMap(
                found -> found.messages().stream().map(message -> LedgerEntry.of(found, message)))
            .sorted(Comparator.comparing(LedgerEntry::createdAt).thenComparing(LedgerEntry::id))
            .toList();
    return new Ledger(items, null);
  }

  private static boolean maySee(Caller caller, Correspondence correspondence) {
    return caller.is(Role.OPERATOR) || caller.isOf(correspondence.companyId());
  }

  /** As a message of its own, with a Message-ID of its own; the ledger says who wanted it. */
  @PostMapping("/{id}/resend")
  ResponseEntity<LedgerEntry> resend(@PathVariable @PlainText(max = 200) String id, Caller caller) {
    Correspondence found =
        correspondences
            .ofMessage(id)
            .filter(correspondence -> maySee(caller, correspondence))
            .orElseThrow(() -> new NotFound("notification", id));
    Message message = found.message(id).orElseThrow(() -> new NotFound("notification", id));
    return switch (sendAgain.sendAgain(found, message, caller.actor(), clock.instant())) {
      case Resending.Queued(Correspondence after, Message again) ->
          ResponseEntity.status(HttpStatus.CREATED).body(LedgerEntry.of(after, again));
      case Resending.Refused(Message refused, Resending.Why why) ->
          Problem.of(
                  HttpStatus.CONFLICT,
                  "not-resendable",
                  "The message is not sent again",
                  why.words())
              .with("why", why)
              .with("current", LedgerEntry.of(found, refused))
              .response();
    };
  }

  /** A page of the ledger. */
  record Ledger(List<LedgerEntry> items, @Nullable String next) {}
}
