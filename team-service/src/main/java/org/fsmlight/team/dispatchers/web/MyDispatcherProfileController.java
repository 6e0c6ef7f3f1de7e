package org.fsmlight.team.dispatchers.web;

import jakarta.validation.Valid;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.dispatchers.ChangeDispatcher;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What dispatchers see and change of themselves. */
@RestController
@RequestMapping("/api/dispatchers/me/profile")
class MyDispatcherProfileController {

  private final Dispatchers dispatchers;
  private final ChangeDispatcher changeDispatcher;

  MyDispatcherProfileController(Dispatchers dispatchers, ChangeDispatcher changeDispatcher) {
    this.dispatchers = dispatchers;
    this.changeDispatcher = changeDispatcher;
  }

  @GetMapping
  ResponseEntity<DispatcherView> look(Caller caller) {
    return dispatchers
        .find(new AccountId(caller.account()))
        .map(DispatcherAnswers::of)
        .orElseThrow(() -> new NotFound("dispatcher", caller.account()));
  }

  @PutMapping
  ResponseEntity<DispatcherView> change(
      @Valid @RequestBody DispatcherForm form, IfMatch ifMatch, Caller caller) {
    var me = new AccountId(caller.account());
    var by = caller.actor(Role.DISPATCHER);
    return changeDispatcher
        .profile(me, form.profile(), ifMatch::allows, by)
        .map(DispatcherAnswers::of)
        .orElseThrow(() -> new NotFound("dispatcher", caller.account()));
  }
}
