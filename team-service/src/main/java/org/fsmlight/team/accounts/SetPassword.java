package org.fsmlight.team.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a person another password; the one before and all logins made with it are over. */
@Component
public class SetPassword {

  private final Accounts accounts;
  private final Passwords passwords;
  private final LogOut logOut;

  SetPassword(Accounts accounts, Passwords passwords, LogOut logOut) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.logOut = logOut;
  }

  /** How it ended. */
  public sealed interface Outcome {}

  public record Done() implements Outcome {}

  /** It breaks a rule. */
  public record Refused(String reason) implements Outcome {}

  /** The account has changed meanwhile so that this person may not any more. */
  public record TooLate() implements Outcome {}

  /**
   * @param guard looks at the account once more, on its newest state: empty when the password may
   *     not be set any more, else the account that gets it
   * @param actor who did it, as {@code role/ID}
   */
  public Outcome set(
      Person person,
      Password chosen,
      Function<Account, Optional<Account>> guard,
      Instant now,
      @Nullable String actor) {
    var names = List.of(person.name().first(), person.name().last());
    Optional<String> refusal = PasswordRules.refusal(chosen, person.email(), names);
    if (refusal.isPresent()) {
      return new Refused(refusal.get());
    }
    PasswordHash hash = passwords.hash(chosen);
    List<AccountFact> facts = List.of(new AccountFact.PasswordChanged(person));
    logOut.everywhere(person.id()); // dying after the write must leave no old login alive
    var changed =
        accounts.change(
            person.id(),
            current ->
                guard
                    .apply(current)
                    .map(kept -> new AccountChange(kept.with(hash), facts, now, actor)));
    if (changed.isEmpty()) {
      return new TooLate();
    }
    logOut.everywhere(person.id()); // and none that was begun meanwhile with the old one
    return new Done();
  }
}
