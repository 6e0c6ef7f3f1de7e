package org.fsmlight.team.organization.dispatchers.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.dispatchers.ChangeDispatcherProfile;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own profile as a dispatcher. */
@RestController
@RequestMapping("/api/dispatchers/me/profile")
class MyDispatcherProfileController {

  private final Dispatchers dispatchers;
  private final ChangeDispatcherProfile changeDispatcherProfile;
  private final Clock clock;

  MyDispatcherProfileController(
      Dispatchers dispatchers, ChangeDispatcherProfile changeDispatcherProfile, Clock clock) {
    this.dispatchers = dispatchers;
    this.changeDispatcherProfile = changeDispatcherProfile;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<DispatcherResponse> look(Caller caller) {
    return dispatchers
        .find(new AccountId(caller.account()))
        .map(DispatcherResponse::entityOf)
        .orElseThrow(() -> new NotFound("dispatcher", caller.account()));
  }

  @PutMapping
  ResponseEntity<DispatcherResponse> change(
      @Valid @RequestBody DispatcherProfileRequest request, IfMatch ifMatch, Caller caller) {
    var id = new AccountId(caller.account());
    var actor = Actor.parse(caller.actor(Role.DISPATCHER));
    return changeDispatcherProfile
        .change(id, request.profile(), ifMatch::allows, clock.instant(), actor)
        .map(DispatcherResponse::entityOf)
        .orElseThrow(() -> new NotFound("dispatcher", caller.account()));
  }
}
