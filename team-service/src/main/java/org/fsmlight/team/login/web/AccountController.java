package org.fsmlight.team.login.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.TooManyAttempts;
import org.fsmlight.common.security.Caller;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.login.ChangePassword;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A person's own account, whichever roles they have. */
@RestController
@RequestMapping("/api/account")
class AccountController {

  private final People people;
  private final ChangePassword changePassword;
  private final Clock clock;

  AccountController(People people, ChangePassword changePassword, Clock clock) {
    this.people = people;
    this.changePassword = changePassword;
    this.clock = clock;
  }

  /**
   * Who somebody is.
   *
   * @param email what they log in with
   * @param company absent for operators
   */
  record AccountView(
      String id,
      String email,
      String firstName,
      String lastName,
      String language,
      List<String> roles,
      @Nullable String company) {

    static AccountView of(Person person) {
      var company = person.account().company();
      return new AccountView(
          person.id().value(),
          person.email().value(),
          person.name().first(),
          person.name().last(),
          person.language().code(),
          person.roles().stream().map(Enum::name).toList(),
          company == null ? null : company.value());
    }
  }

  /** The password as it is, and as it shall be. */
  record PasswordChangeForm(
      @NotNull(message = "is missing") @Size(max = 1000, message = "is too long") String current,
      @NotNull(message = "is missing") @Size(max = 1000, message = "is too long")
          String password) {}

  @GetMapping
  AccountView look(Caller caller) {
    return AccountView.of(person(caller));
  }

  @PutMapping("/password")
  ResponseEntity<Void> change(@Valid @RequestBody PasswordChangeForm form, Caller caller) {
    var current = new Password(form.current());
    var chosen = new Password(form.password());
    var outcome =
        changePassword.change(person(caller), current, chosen, clock.instant(), caller.actor());
    return switch (outcome) {
      case ChangePassword.Changed() -> ResponseEntity.noContent().build();
      case ChangePassword.Wrong() -> throw new BadInput("current", "is not your password");
      case ChangePassword.Refused(var reason) -> throw new BadInput("password", reason);
      case ChangePassword.TooMany(var retryAfter) -> TooManyAttempts.response(retryAfter);
    };
  }

  private Person person(Caller caller) {
    return people
        .find(new AccountId(caller.account()))
        .orElseThrow(() -> new NotFound("account", caller.account()));
  }
}
