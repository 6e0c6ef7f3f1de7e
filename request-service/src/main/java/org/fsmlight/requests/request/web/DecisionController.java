package org.fsmlight.requests.request.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Command;
import org.fsmlight.requests.request.Decisions;
import org.fsmlight.requests.request.Outcome;
import org.fsmlight.requests.request.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A dispatcher accepts, declines, and thinks better of declining. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class DecisionController {

  private final Decisions decisions;
  private final Clock clock;
  private final Duration hold;

  DecisionController(Decisions decisions, Clock clock, @Value("${fsm.hold}") Duration hold) {
    this.decisions = decisions;
    this.clock = clock;
    this.hold = hold;
  }

  /**
   * Which decline to undo.
   *
   * @param version as the decline answered it
   */
  record UndoBody(
      @NotNull(message = "is missing") @Min(value = 1, message = "must be 1 or more")
          Long version) {}

  @PostMapping("/accept")
  ResponseEntity<ServiceRequestRepresentation> accept(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return decided(id, ifMatch, caller, new Command.Accept(actor(caller), clock.instant()));
  }

  @PostMapping("/decline")
  ResponseEntity<ServiceRequestRepresentation> decline(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ReasonBody body,
      Caller caller) {
    var now = clock.instant();
    var decline = new Command.Decline(actor(caller), now, body.reason(), now.plus(hold));
    return decided(id, ifMatch, caller, decline);
  }

  @PostMapping("/undo")
  ResponseEntity<ServiceRequestRepresentation> undo(
      @PathVariable String id, IfMatch ifMatch, @Valid @RequestBody UndoBody body, Caller caller) {
    var undo = new Command.Undo(actor(caller), clock.instant(), body.version());
    return decided(id, ifMatch, caller, undo);
  }

  private ResponseEntity<ServiceRequestRepresentation> decided(
      String id, IfMatch ifMatch, Caller caller, Command command) {
    var company = new CompanyId(caller.company());
    return switch (decisions.decide(company, new RequestId(id), command, ifMatch::allows)) {
      case Outcome.Done(var change) ->
          ResponseEntity.ok()
              .eTag(ETags.of(change.after().version()))
              .body(ServiceRequestRepresentation.of(change.after()));
      case Outcome.Refused refused ->
          Refusals.of(refused, request -> ServiceRequestRepresentation.of(request));
    };
  }

  private static Actor actor(Caller caller) {
    return new Actor(caller.actor(Role.DISPATCHER));
  }
}
