package org.fsmlight.requests.request.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.common.web.PlainText;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.Command;
import org.fsmlight.requests.request.Decisions;
import org.fsmlight.requests.request.Outcome;
import org.fsmlight.requests.request.Redistribution;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.Selection;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.fsmlight.requests.request.Status;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What channels and operators do about requests that are out already. */
@RestController
@RequestMapping("/api/service-requests")
class AfterwardsController {

  private static final int PAGE = 50;

  private final ServiceRequests requests;
  private final Decisions decisions;
  private final Redistribution redistribution;
  private final Calls calls;
  private final Representations representations;
  private final Clock clock;

  AfterwardsController(
      ServiceRequests requests,
      Decisions decisions,
      Redistribution redistribution,
      Calls calls,
      Representations representations,
      Clock clock) {
    this.requests = requests;
    this.decisions = decisions;
    this.redistribution = redistribution;
    this.calls = calls;
    this.representations = representations;
    this.clock = clock;
  }

  /**
   * One page.
   *
   * @param next the cursor of the next page, if there is one
   */
  record Page(List<ServiceRequestRepresentation> items, @Nullable String next) {}

  /** Who is offered it anew. */
  record RedistributionBody(@PlainText(max = 64) String companyId) {}

  @GetMapping
  Page list(
      @RequestParam @Nullable Status status,
      @RequestParam @Nullable String companyId,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    var company = companyId == null ? null : new CompanyId(companyId);
    var found = requests.list(new Selection(status, company, lastSeen(cursor)), PAGE + 1);
    var page = found.stream().limit(PAGE).toList();
    return new Page(
        page.stream().map(request -> representations.of(request, caller)).toList(),
        found.size() > PAGE ? page.getLast().id().value() : null);
  }

  /** A cursor is the id of the last request on the page before. */
  private @Nullable ServiceRequest lastSeen(@Nullable String cursor) {
    return cursor == null
        ? null
        : requests
            .find(new RequestId(cursor))
            .orElseThrow(() -> new BadInput("cursor", "must be 'next' of the page before"));
  }

  @PostMapping("/{id}/withdraw")
  ResponseEntity<ServiceRequestRepresentation> withdraw(
      @PathVariable String id,
      IfMatch ifMatch,
      @Valid @RequestBody ReasonBody body,
      Caller caller) {
    var role = caller.is(Role.OPERATOR) ? Role.OPERATOR : Role.MARKETPLACE;
    var withdraw =
        new Command.Withdraw(
            new Actor(caller.actor(role)), clock.instant(), body.reason(), calls.progressOf(id));
    var outcome =
        decisions.decide(
            request -> Readers.include(caller, request),
            new RequestId(id),
            withdraw,
            ifMatch::allows);
    return switch (outcome) {
      case Outcome.Done(var change) ->
          representations.answer(ResponseEntity.ok(), change.after(), caller);
      case Outcome.Refused refused ->
          Refusals.of(refused, current -> representations.of(current, caller));
    };
  }

  @PostMapping("/{id}/redistribute")
  ResponseEntity<ServiceRequestRepresentation> redistribute(
      @PathVariable String id, @Valid @RequestBody RedistributionBody body, Caller caller) {
    var by = new Actor(caller.actor(Role.OPERATOR));
    var company = new CompanyId(body.companyId());
    var outcome = redistribution.redistribute(new RequestId(id), company, by, clock.instant());
    return switch (outcome) {
      case Redistribution.Outcome.Redistributed(var successor) ->
          representations.answer(
              ResponseEntity.created(URI.create("/api/service-requests/" + successor.id().value())),
              successor,
              caller);
      case Redistribution.Outcome.Refused refused ->
          Refusals.of(refused, current -> representations.of(current, caller));
    };
  }
}
