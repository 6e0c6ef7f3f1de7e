package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.Decision;
import org.fsmlight.requests.servicerequests.RedistributeServiceRequest;
import org.fsmlight.requests.servicerequests.RequestId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Offers the booking of an ended request to another company, for an operator. */
@RestController
class RedistributionController {

  private final RedistributeServiceRequest redistributeRequest;
  private final ServiceRequestResponses responses;
  private final Clock clock;

  RedistributionController(
      RedistributeServiceRequest redistributeRequest,
      ServiceRequestResponses responses,
      Clock clock) {
    this.redistributeRequest = redistributeRequest;
    this.responses = responses;
    this.clock = clock;
  }

  @PostMapping("/api/service-requests/{id}/redistribute")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ServiceRequestResponse> redistribute(
      @PathVariable String id, @Valid @RequestBody RedistributionRequest request, Caller caller) {
    var by = new Actor(caller.actor(Role.OPERATOR));
    var company = new CompanyId(request.companyId());
    var decision =
        redistributeRequest
            .redistribute(new RequestId(id), company, by, clock.instant())
            .orElseThrow(() -> new NotFound("service request", id));
    return switch (decision) {
      case Decision.Accepted(var successor, _) ->
          responses.entity(
              ResponseEntity.created(URI.create("/api/service-requests/" + successor.id().value())),
              successor,
              caller);
      case Decision.Refused(var refusal) ->
          ServiceRequestProblems.of(refusal, current -> responses.of(current, caller));
    };
  }
}
