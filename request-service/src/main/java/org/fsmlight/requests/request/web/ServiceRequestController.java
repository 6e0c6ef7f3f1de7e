package org.fsmlight.requests.request.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Command;
import org.fsmlight.requests.request.Decisions;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.Outcome;
import org.fsmlight.requests.request.Posting;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posting, reading, accepting and declining over HTTP. */
@RestController
@RequestMapping("/api/service-requests")
class ServiceRequestController {

  private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

  private final Intake intake;
  private final Decisions decisions;
  private final ServiceRequests requests;
  private final Clock clock;
  private final Duration hold;

  ServiceRequestController(
      Intake intake,
      Decisions decisions,
      ServiceRequests requests,
      Clock clock,
      @Value("${fsm.hold}") Duration hold) {
    this.intake = intake;
    this.decisions = decisions;
    this.requests = requests;
    this.clock = clock;
    this.hold = hold;
  }

  @PostMapping
  ResponseEntity<ServiceRequestRepresentation> post(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody BookingBody body,
      Caller caller) {
    if (key == null || key.isBlank()) {
      return Refusals.keyMissing();
    }
    if (!KEY.matcher(key).matches()) {
      throw new BadInput("Idempotency-Key", "must be 1 to 255 printable ASCII characters");
    }
    var by = new Actor(caller.actor(Role.MARKETPLACE));
    var posting = new Posting(caller.clientId(), key, by, clock.instant());
    return switch (intake.receive(posting, body.booking())) {
      case Intake.Outcome.Received(var request) ->
          represented(
              ResponseEntity.created(URI.create("/api/service-requests/" + request.id().value())),
              request);
      case Intake.Outcome.Refused refused -> Refusals.of(refused);
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<ServiceRequestRepresentation> get(@PathVariable String id, Caller caller) {
    return requests
        .find(new RequestId(id))
        .filter(request -> Readers.include(caller, request))
        .map(request -> represented(ResponseEntity.ok(), request))
        .orElseThrow(() -> new NotFound("service request", id));
  }

  @PostMapping("/{id}/accept")
  ResponseEntity<ServiceRequestRepresentation> accept(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    return decided(id, ifMatch, caller, new Command.Accept(actor(caller), clock.instant()));
  }

  @PostMapping("/{id}/decline")
  ResponseEntity<ServiceRequestRepresentation> decline(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody DeclineBody body,
      Caller caller) {
    var now = clock.instant();
    var decline = new Command.Decline(actor(caller), now, body.reason(), now.plus(hold));
    return decided(id, ifMatch, caller, decline);
  }

  private ResponseEntity<ServiceRequestRepresentation> decided(
      String id, IfMatch ifMatch, Caller caller, Command command) {
    var company = new CompanyId(caller.company());
    return switch (decisions.decide(company, new RequestId(id), command, ifMatch::allows)) {
      case Outcome.Done(var change) -> represented(ResponseEntity.ok(), change.after());
      case Outcome.Refused refused -> Refusals.of(refused);
    };
  }

  private static Actor actor(Caller caller) {
    return new Actor(caller.actor(Role.DISPATCHER));
  }

  private static ResponseEntity<ServiceRequestRepresentation> represented(
      ResponseEntity.BodyBuilder response, ServiceRequest request) {
    return response
        .eTag(ETags.of(request.version()))
        .body(ServiceRequestRepresentation.of(request));
  }
}
