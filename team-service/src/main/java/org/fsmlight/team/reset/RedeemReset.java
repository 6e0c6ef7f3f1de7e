package org.fsmlight.team.reset;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fsmlight.team.accounts.InvitationToken;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordReset;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.accounts.SetPassword;
import org.springframework.stereotype.Component;

/** Who holds the link creates a new password. */
@Component
public class RedeemReset {

  private final People people;
  private final SetPassword setPassword;
  private final Clock clock;

  RedeemReset(People people, SetPassword setPassword, Clock clock) {
    this.people = people;
    this.setPassword = setPassword;
    this.clock = clock;
  }

  /** What the holder of the link may know before there is a new password. */
  public record OpenReset(String firstName, String email, Instant expiresAt) {}

  /** How it ended. */
  public sealed interface Outcome {}

  /** It is set, and every login has ended. */
  public record Changed() implements Outcome {}

  public record PasswordRefused(String reason) implements Outcome {}

  /** Unknown, truncated, expired, used or replaced: nobody learns which. */
  public record Invalid() implements Outcome {}

  public Optional<OpenReset> look(InvitationToken token) {
    return holder(token, clock.instant())
        .flatMap(
            person ->
                Optional.ofNullable(person.account().reset())
                    .map(PasswordReset::expiresAt)
                    .map(
                        expiresAt ->
                            new OpenReset(
                                person.name().first(), person.email().value(), expiresAt)));
  }

  /** Of any number at once one wins: the password and the end of the link are one write. */
  public Outcome redeem(InvitationToken token, Password chosen) {
    Instant now = clock.instant();
    Person person = holder(token, now).orElse(null);
    if (person == null) {
      return new Invalid();
    }
    var outcome =
        setPassword.set(
            person,
            chosen,
            current -> Optional.of(current).filter(account -> account.admits(token, now)),
            now,
            actor(person));
    return switch (outcome) {
      case SetPassword.Done() -> new Changed();
      case SetPassword.Refused(String reason) -> new PasswordRefused(reason);
      case SetPassword.TooLate() -> new Invalid();
    };
  }

  private Optional<Person> holder(InvitationToken token, Instant now) {
    return token
        .account()
        .flatMap(people::find)
        .filter(Person::mayAct)
        .filter(person -> person.account().admits(token, now));
  }

  private static String actor(Person person) {
    var account = person.account();
    return account.part().name().toLowerCase(Locale.ROOT) + "/" + account.id().value();
  }
}
