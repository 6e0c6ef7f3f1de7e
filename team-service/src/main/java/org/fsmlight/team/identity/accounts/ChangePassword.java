package org.fsmlight.team.identity.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.identity.passwords.Password;
import org.fsmlight.team.identity.passwords.PasswordHasher;
import org.fsmlight.team.identity.throttling.Admission;
import org.fsmlight.team.identity.throttling.Limit;
import org.fsmlight.team.identity.throttling.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces the password of a person who knows the current one. */
@Component
public class ChangePassword {

  static final Limit LIMIT = new Limit("password-change", 10, Duration.ofMinutes(15));

  private final PasswordHasher passwords;
  private final SetPassword setPassword;
  private final Throttle throttle;

  public ChangePassword(PasswordHasher passwords, SetPassword setPassword, Throttle throttle) {
    this.passwords = passwords;
    this.setPassword = setPassword;
    this.throttle = throttle;
  }

  public Decision change(
      AccountHolder holder, Password current, Password chosen, Instant now, @Nullable Actor actor) {
    return switch (throttle.admit(List.of(LIMIT.by(holder.id().value())), now)) {
      case Admission.TooMany(var retryAfter) ->
          new Decision.Refused(new Refusal.TooManyAttempts(retryAfter));
      case Admission.Admitted admitted -> {
        if (!matches(holder, current)) {
          yield new Decision.Refused(new Refusal.CurrentPasswordWrong());
        }
        throttle.refund(admitted);
        yield changeUnlessSuperseded(holder, chosen, now, actor);
      }
    };
  }

  /** A password set meanwhile is the current one, and not the one that was shown. */
  private Decision changeUnlessSuperseded(
      AccountHolder holder, Password chosen, Instant now, @Nullable Actor actor) {
    var known = holder.account().password();
    var decision =
        setPassword.set(
            holder, chosen, account -> Objects.equals(account.password(), known), now, actor);
    return decision instanceof Decision.Refused(Refusal.Superseded())
        ? new Decision.Refused(new Refusal.CurrentPasswordWrong())
        : decision;
  }

  private boolean matches(AccountHolder holder, Password current) {
    return holder.knownPassword().map(hash -> passwords.matches(current, hash)).orElse(false);
  }
}
