package org.fsmlight.team.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.team.accounts.Password;
import org.fsmlight.team.accounts.PasswordHash;
import org.fsmlight.team.accounts.Passwords;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.fsmlight.team.audit.LoginAudit;
import org.fsmlight.team.contact.EmailAddress;
import org.fsmlight.team.throttling.Admission;
import org.fsmlight.team.throttling.ClientAddress;
import org.fsmlight.team.throttling.Throttle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares a password with the one of the account that has the address. Who does not get in learns
 * nothing: one password is hashed and one answer given, whether nobody has the address, the
 * password is wrong, there is none, or its owner may not do anything any more.
 */
@Component
public class LogIn {

  private final People people;
  private final Passwords passwords;
  private final RehashPassword renewHash;
  private final Throttle throttle;
  private final LoginLimits limits;
  private final Tickets tickets;
  private final LoginAudit audit;

  LogIn(
      People people,
      Passwords passwords,
      RehashPassword renewHash,
      Throttle throttle,
      LoginLimits limits,
      Tickets tickets,
      LoginAudit audit) {
    this.people = people;
    this.passwords = passwords;
    this.renewHash = renewHash;
    this.throttle = throttle;
    this.limits = limits;
    this.tickets = tickets;
    this.audit = audit;
  }

  /** How it ended. */
  public sealed interface Outcome {}

  /**
   * @param ticket sealed; good for one authorization
   */
  public record LoggedIn(String ticket) implements Outcome {}

  public record Refused() implements Outcome {}

  public record TooMany(Duration retryAfter) implements Outcome {}

  public Outcome logIn(EmailAddress address, Password password, ClientAddress from, Instant now) {
    return switch (throttle.admit(limits.of(address, from, now), now)) {
      case Admission.TooMany(var retryAfter) -> new TooMany(retryAfter);
      case Admission.Admitted admitted -> {
        Person person = people.at(address).orElse(null);
        if (!isRight(password, person) || person == null || !person.mayAct()) {
          if (person != null) {
            audit.refused(person.account(), now);
          }
          yield new Refused();
        }
        throttle.forgive(admitted);
        limits.becomesFamiliar(address, from, now);
        audit.loggedIn(person.account(), now);
        PasswordHash kept = renewHash.ifOutdated(person, password, now);
        yield new LoggedIn(tickets.sealed(Ticket.of(person.id(), kept, now)));
      }
    };
  }

  private boolean isRight(Password password, @Nullable Person person) {
    Optional<PasswordHash> known = Optional.ofNullable(person).flatMap(Person::knownPassword);
    if (known.isEmpty()) {
      passwords.pretend(password);
      return false;
    }
    return passwords.matches(password, known.get());
  }
}
