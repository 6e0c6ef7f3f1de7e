package org.fsmlight.requests.servicerequests.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.regex.Pattern;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.BookingSubmission;
import org.fsmlight.requests.servicerequests.Decision;
import org.fsmlight.requests.servicerequests.ReceiveBooking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.ServiceRequestFilter;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.requests.servicerequests.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Receives bookings, and reads and lists service requests. */
@RestController
@RequestMapping("/api/service-requests")
class ServiceRequestController {

  private static final Pattern KEY = Pattern.compile("[ -~]{1,255}");
  private static final int PAGE = 50;

  private final ReceiveBooking receiveBooking;
  private final ServiceRequests requests;
  private final ServiceRequestResponses responses;
  private final Clock clock;

  ServiceRequestController(
      ReceiveBooking receiveBooking,
      ServiceRequests requests,
      ServiceRequestResponses responses,
      Clock clock) {
    this.receiveBooking = receiveBooking;
    this.requests = requests;
    this.responses = responses;
    this.clock = clock;
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<ServiceRequestResponse> post(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @Valid @RequestBody BookingRequest booking,
      Caller caller) {
    if (key == null || key.isBlank()) {
      return ServiceRequestProblems.keyMissing();
    }
    if (!KEY.matcher(key).matches()) {
      throw new BadInput("Idempotency-Key", "must be 1 to 255 printable ASCII characters");
    }
    var by = new Actor(caller.actor(Role.MARKETPLACE));
    var submission = new BookingSubmission(caller.clientId(), key, by, clock.instant());
    return switch (receiveBooking.receive(submission, booking.booking())) {
      case Decision.Accepted(var request, _) ->
          responses.entity(
              ResponseEntity.created(URI.create("/api/service-requests/" + request.id().value())),
              request,
              caller);
      case Decision.Refused(var refusal) ->
          ServiceRequestProblems.of(refusal, current -> responses.of(current, caller));
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<ServiceRequestResponse> get(@PathVariable String id, Caller caller) {
    return requests
        .find(new RequestId(id))
        .filter(request -> ReadPermission.isGranted(caller, request))
        .map(request -> responses.entity(ResponseEntity.ok(), request, caller))
        .orElseThrow(() -> new NotFound("service request", id));
  }

  @GetMapping
  ServiceRequestPageResponse list(
      @RequestParam @Nullable Status status,
      @RequestParam @Nullable String companyId,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    var company = companyId == null ? null : new CompanyId(companyId);
    var found =
        requests.list(new ServiceRequestFilter(status, company, lastSeen(cursor)), PAGE + 1);
    var page = found.stream().limit(PAGE).toList();
    return new ServiceRequestPageResponse(
        page.stream().map(request -> responses.of(request, caller)).toList(),
        found.size() > PAGE ? page.getLast().id().value() : null);
  }

  /** A cursor is the id of the last request on the previous page. */
  private @Nullable ServiceRequest lastSeen(@Nullable String cursor) {
    return cursor == null
        ? null
        : requests
            .find(new RequestId(cursor))
            .orElseThrow(() -> new BadInput("cursor", "must be 'next' of the page before"));
  }
}
