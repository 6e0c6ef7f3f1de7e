package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Command;
import org.fsmlight.requests.servicerequests.DecideServiceRequest;
import org.fsmlight.requests.servicerequests.Decision;
import org.fsmlight.requests.servicerequests.RequestId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Withdraws a request, for its channel or an operator. */
@RestController
class WithdrawalController {

  private final DecideServiceRequest decideRequest;
  private final CallReplicas calls;
  private final ServiceRequestResponses responses;
  private final Clock clock;

  WithdrawalController(
      DecideServiceRequest decideRequest,
      CallReplicas calls,
      ServiceRequestResponses responses,
      Clock clock) {
    this.decideRequest = decideRequest;
    this.calls = calls;
    this.responses = responses;
    this.clock = clock;
  }

  @PostMapping("/api/service-requests/{id}/withdraw")
  ResponseEntity<ServiceRequestResponse> withdraw(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ReasonRequest request,
      Caller caller) {
    var role = caller.is(Role.OPERATOR) ? Role.OPERATOR : Role.MARKETPLACE;
    var withdraw =
        new Command.Withdraw(
            new Actor(caller.actor(role)), clock.instant(), request.reason(), calls.progressOf(id));
    var decision =
        decideRequest
            .decide(
                found -> ReadPermission.isGranted(caller, found),
                new RequestId(id),
                withdraw,
                ifMatch::allows)
            .orElseThrow(() -> new NotFound("service request", id));
    return switch (decision) {
      case Decision.Accepted(var withdrawn, _) ->
          responses.entity(ResponseEntity.ok(), withdrawn, caller);
      case Decision.Refused(var refusal) ->
          ServiceRequestProblems.of(refusal, current -> responses.of(current, caller));
    };
  }
}
