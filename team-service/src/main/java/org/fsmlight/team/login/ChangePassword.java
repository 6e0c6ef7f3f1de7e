package org.fsmlight.team.login;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.team.accounts.Account;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.accounts.SetPassword;
import org.fsmlight.team.throttling.Admission;
import org.fsmlight.team.throttling.Limit;
import org.fsmlight.team.throttling.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who knows the password chooses another one. */
@Component
public class ChangePassword {

  static final Limit TRIES = new Limit("password-change", 10, Duration.ofMinutes(15));

  private final Passwords passwords;
  private final SetPassword setPassword;
  private final Throttle throttle;

  ChangePassword(Passwords passwords, SetPassword setPassword, Throttle throttle) {
    this.passwords = passwords;
    this.setPassword = setPassword;
    this.throttle = throttle;
  }

  /** How it ended. */
  public sealed interface Outcome {}

  public record Changed() implements Outcome {}

  /** What was shown is not the password. */
  public record Wrong() implements Outcome {}

  /** The new one breaks a rule. */
  public record Refused(String reason) implements Outcome {}

  public record TooMany(Duration retryAfter) implements Outcome {}

  /**
   * @param actor who did it, as {@code role/ID}
   */
  public Outcome change(
      Person person, Password current, Password chosen, Instant now, @Nullable String actor) {
    return switch (throttle.admit(List.of(TRIES.by(person.id().value())), now)) {
      case Admission.TooMany(var retryAfter) -> new TooMany(retryAfter);
      case Admission.Admitted admitted -> {
        if (!isRight(person, current)) {
          yield new Wrong();
        }
        throttle.forgive(admitted);
        yield changed(person, chosen, now, actor);
      }
    };
  }

  private Outcome changed(Person person, Password chosen, Instant now, @Nullable String actor) {
    return switch (setPassword.set(person, chosen, same(person), now, actor)) {
      case SetPassword.Done() -> new Changed();
      case SetPassword.Refused(var reason) -> new Refused(reason);
      case SetPassword.TooLate() -> new Wrong();
    };
  }

  private boolean isRight(Person person, Password current) {
    return person.knownPassword().map(hash -> passwords.matches(current, hash)).orElse(false);
  }

  /** Somebody who set another one meanwhile has won. */
  private static Function<Account, Optional<Account>> same(Person person) {
    return current ->
        Objects.equals(current.password(), person.account().password())
            ? Optional.of(current)
            : Optional.empty();
  }
}
