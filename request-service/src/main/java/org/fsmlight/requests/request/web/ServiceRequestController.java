package org.fsmlight.requests.request.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.Posting;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Posting and reading over HTTP. */
@RestController
@RequestMapping("/api/service-requests")
class ServiceRequestController {

  private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");

  private final Intake intake;
  private final ServiceRequests requests;
  private final Representations representations;
  private final Clock clock;

  ServiceRequestController(
      Intake intake, ServiceRequests requests, Representations representations, Clock clock) {
    this.intake = intake;
    this.requests = requests;
    this.representations = representations;
    this.clock = clock;
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
          representations.answer(
              ResponseEntity.created(URI.create("/api/service-requests/" + request.id().value())),
              request,
              caller);
      case Intake.Outcome.Refused refused -> Refusals.of(refused);
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<ServiceRequestRepresentation> get(@PathVariable String id, Caller caller) {
    return requests
        .find(new RequestId(id))
        .filter(request -> Readers.include(caller, request))
        .map(request -> representations.answer(ResponseEntity.ok(), request, caller))
        .orElseThrow(() -> new NotFound("service request", id));
  }
}
