package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Command;
import org.fsmlight.requests.servicerequests.DecideServiceRequest;
import org.fsmlight.requests.servicerequests.Decision;
import org.fsmlight.requests.servicerequests.RequestId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A dispatcher's decision: accept, decline, and undo of a decline. */
@RestController
@RequestMapping("/api/service-requests/{id}")
class DecisionController {

  private final DecideServiceRequest decideRequest;
  private final Clock clock;
  private final Duration hold;

  DecisionController(
      DecideServiceRequest decideRequest, Clock clock, @Value("${fsm.hold}") Duration hold) {
    this.decideRequest = decideRequest;
    this.clock = clock;
    this.hold = hold;
  }

  @PostMapping("/accept")
  ResponseEntity<ServiceRequestResponse> accept(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return decide(id, ifMatch, caller, new Command.Accept(actor(caller), clock.instant()));
  }

  @PostMapping("/decline")
  ResponseEntity<ServiceRequestResponse> decline(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ReasonRequest request,
      Caller caller) {
    var now = clock.instant();
    var decline = new Command.Decline(actor(caller), now, request.reason(), now.plus(hold));
    return decide(id, ifMatch, caller, decline);
  }

  @PostMapping("/undo")
  ResponseEntity<ServiceRequestResponse> undo(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody UndoRequest request,
      Caller caller) {
    var undo = new Command.Undo(actor(caller), clock.instant(), request.version());
    return decide(id, ifMatch, caller, undo);
  }

  private ResponseEntity<ServiceRequestResponse> decide(
      String id, IfMatch ifMatch, Caller caller, Command command) {
    var company = new CompanyId(caller.company());
    var decision =
        decideRequest
            .decide(company, new RequestId(id), command, ifMatch::allows)
            .orElseThrow(() -> new NotFound("service request", id));
    return switch (decision) {
      case Decision.Accepted(var request, _) ->
          ResponseEntity.ok()
              .eTag(ETags.of(request.version()))
              .body(ServiceRequestResponse.of(request));
      case Decision.Refused(var refusal) ->
          ServiceRequestProblems.of(refusal, ServiceRequestResponse::of);
    };
  }

  private static Actor actor(Caller caller) {
    return new Actor(caller.actor(Role.DISPATCHER));
  }
}
