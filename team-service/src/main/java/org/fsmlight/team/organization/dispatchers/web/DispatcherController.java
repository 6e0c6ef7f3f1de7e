package org.fsmlight.team.organization.dispatchers.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.dispatchers.Decision;
import org.fsmlight.team.organization.dispatchers.Dispatcher;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.dispatchers.InviteDispatcher;
import org.fsmlight.team.organization.dispatchers.ReinviteDispatcher;
import org.fsmlight.team.organization.dispatchers.RemoveDispatcher;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The dispatchers of the caller's company. */
@RestController
@RequestMapping("/api/dispatchers")
class DispatcherController {

  private final Dispatchers dispatchers;
  private final InviteDispatcher inviteDispatcher;
  private final ReinviteDispatcher reinviteDispatcher;
  private final RemoveDispatcher removeDispatcher;
  private final Clock clock;

  DispatcherController(
      Dispatchers dispatchers,
      InviteDispatcher inviteDispatcher,
      ReinviteDispatcher reinviteDispatcher,
      RemoveDispatcher removeDispatcher,
      Clock clock) {
    this.dispatchers = dispatchers;
    this.inviteDispatcher = inviteDispatcher;
    this.reinviteDispatcher = reinviteDispatcher;
    this.removeDispatcher = removeDispatcher;
    this.clock = clock;
  }

  @GetMapping
  DispatcherListResponse list(Caller caller) {
    return new DispatcherListResponse(
        dispatchers.of(new CompanyId(caller.company())).stream()
            .filter(dispatcher -> !dispatcher.left())
            .map(DispatcherResponse::of)
            .toList());
  }

  @GetMapping("/{id}")
  ResponseEntity<DispatcherResponse> look(@PathVariable String id, Caller caller) {
    return dispatchers
        .find(new AccountId(id))
        .filter(dispatcher -> caller.isOf(dispatcher.company().value()))
        .map(DispatcherResponse::entityOf)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DispatcherResponse> invite(
      @Valid @RequestBody DispatcherProfileRequest request, Caller caller) {
    var company = new CompanyId(caller.company());
    var decision =
        inviteDispatcher.invite(company, request.profile(), clock.instant(), actor(caller));
    return switch (decision) {
      case Decision.Accepted(var change) -> created(change.dispatcher());
      case Decision.Refused(var refusal) -> DispatcherProblems.of(refusal).response();
    };
  }

  private static ResponseEntity<DispatcherResponse> created(Dispatcher dispatcher) {
    return ResponseEntity.created(URI.create("/api/dispatchers/" + dispatcher.id().value()))
        .eTag(ETags.of(dispatcher.version()))
        .body(DispatcherResponse.of(dispatcher));
  }

  @PostMapping("/{id}/reinvite")
  ResponseEntity<DispatcherResponse> reinvite(@PathVariable String id, Caller caller) {
    var company = new CompanyId(caller.company());
    return reinviteDispatcher
        .reinvite(company, new AccountId(id), clock.instant(), actor(caller))
        .map(DispatcherResponse::entityOf)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  @PostMapping("/{id}/remove")
  ResponseEntity<DispatcherResponse> remove(
      @PathVariable String id, IfMatch ifMatch, Caller caller) {
    var company = new CompanyId(caller.company());
    return removeDispatcher
        .remove(company, new AccountId(id), ifMatch::allows, clock.instant(), actor(caller))
        .map(DispatcherResponse::entityOf)
        .orElseThrow(() -> new NotFound("dispatcher", id));
  }

  private static Actor actor(Caller caller) {
    return Actor.parse(caller.actor(Role.DISPATCHER));
  }
}
