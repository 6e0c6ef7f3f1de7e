package org.fsmlight.team.identity.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.passwords.PasswordRules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces a person's password and ends all logins made with the former one. */
@Component
public class SetPassword {

  private final Accounts accounts;
  private final PasswordHasher passwords;
  private final EndLogins endLogins;

  public SetPassword(Accounts accounts, PasswordHasher passwords, EndLogins endLogins) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.endLogins = endLogins;
  }

  /**
   * Sets the password if it keeps the rules and the account still allows it.
   *
   * @param precondition tested on the account's current state, again after each lost race
   */
  public Decision set(
      AccountHolder holder,
      Password chosen,
      Predicate<Account> precondition,
      Instant now,
      @Nullable Actor actor) {
    var names = List.of(holder.name().first(), holder.name().last());
    var violation = PasswordRules.violation(chosen, holder.email(), names);
    if (violation.isPresent()) {
      return new Decision.Refused(new Refusal.PasswordRejected(violation.get()));
    }
    var hash = passwords.hash(chosen);
    endLogins.of(holder.id()); // a crash after the write must leave no old login alive
    var change =
        accounts.change(
            holder.id(),
            current ->
                Optional.of(current)
                    .filter(precondition)
                    .map(allowed -> change(allowed.withPassword(hash), holder, now, actor)));
    if (change.isEmpty()) {
      return new Decision.Refused(new Refusal.Superseded());
    }
    endLogins.of(holder.id()); // nor a login that began meanwhile with the old password
    return new Decision.Accepted(change.get());
  }

  private static AccountChange change(
      Account after, AccountHolder holder, Instant now, @Nullable Actor actor) {
    return new AccountChange(
        after, List.of(new AccountDomainEvent.PasswordChanged(holder)), now, actor);
  }
}
