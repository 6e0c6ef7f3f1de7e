package org.fsmlight.team.identity.accounts.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.identity.accounts.ChangePassword;
import org.fsmlight.team.identity.accounts.Decision;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.Password;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account, in any role. */
@RestController
@RequestMapping("/api/account")
class AccountController {

  private final AccountHolders holders;
  private final ChangePassword changePassword;
  private final Clock clock;

  AccountController(AccountHolders holders, ChangePassword changePassword, Clock clock) {
    this.holders = holders;
    this.changePassword = changePassword;
    this.clock = clock;
  }

  @GetMapping
  AccountResponse look(Caller caller) {
    return AccountResponse.of(holder(caller));
  }

  @PutMapping("/password")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> change(@Valid @RequestBody ChangePasswordRequest request, Caller caller) {
    var decision =
        changePassword.change(
            holder(caller),
            new Password(request.current()),
            new Password(request.password()),
            clock.instant(),
            Actor.parse(caller.actor()));
    return switch (decision) {
      case Decision.Accepted _ -> ResponseEntity.noContent().build();
      case Decision.Refused(var refusal) -> AccountProblems.response(refusal);
    };
  }

  private AccountHolder holder(Caller caller) {
    return holders
        .find(new AccountId(caller.account()))
        .orElseThrow(() -> new NotFound("account", caller.account()));
  }
}
