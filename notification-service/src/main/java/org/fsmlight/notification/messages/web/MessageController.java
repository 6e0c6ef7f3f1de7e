package org.fsmlight.notification.messages.web;

import java.time.Clock;
import java.util.Comparator;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.notification.messages.Actor;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.Decision;
import org.fsmlight.notification.messages.ResendMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The ledger: all messages about a call and their delivery states, without addresses or texts. */
@RestController
@RequestMapping("/api/notifications")
final class MessageController {

  private final Correspondences correspondences;
  private final ResendMessage resendMessage;
  private final Clock clock;

  MessageController(Correspondences correspondences, ResendMessage resendMessage, Clock clock) {
    this.correspondences = correspondences;
    this.resendMessage = resendMessage;
    this.clock = clock;
  }

  /** Returns all messages about one call, the oldest first: few enough for one page. */
  @GetMapping
  MessagesResponse ofCall(@RequestParam @PlainText(max = 100) String serviceCallId, Caller caller) {
    var items =
        correspondences.ofCall(serviceCallId).stream()
            .filter(found -> maySee(caller, found))
            .flatMap(
                found ->
                    found.messages().stream().map(message -> MessageResponse.of(found, message)))
            .sorted(
                Comparator.comparing(MessageResponse::createdAt).thenComparing(MessageResponse::id))
            .toList();
    return new MessagesResponse(items, null);
  }

  @PostMapping("/{id}/resend")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<MessageResponse> resend(
      @PathVariable @PlainText(max = 200) String id, Caller caller) {
    var found =
        correspondences
            .ofMessage(id)
            .filter(correspondence -> maySee(caller, correspondence))
            .orElseThrow(() -> new NotFound("notification", id));
    var decision =
        resendMessage
            .resend(id, new Actor(caller.actor()), clock.instant())
            .orElseThrow(() -> new NotFound("notification", id));
    return switch (decision) {
      case Decision.Accepted(var after, var repetition) ->
          ResponseEntity.status(HttpStatus.CREATED).body(MessageResponse.of(after, repetition));
      case Decision.Refused(var refusal) -> MessageProblems.of(refusal, found).response();
    };
  }

  private static boolean maySee(Caller caller, Correspondence correspondence) {
    return caller.is(Role.OPERATOR) || caller.isOf(correspondence.companyId());
  }
}
