package org.fsmlight.team.login;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.seal.Sealer;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.springframework.stereotype.Component;

/** Gives tickets out and takes each back once. */
@Component
public class Tickets {

  private final Sealer sealer;
  private final Marks marks;
  private final People people;

  Tickets(Sealer sealer, Marks marks, People people) {
    this.sealer = sealer;
    this.marks = marks;
    this.people = people;
  }

  /** How long one is good for. */
  public static Duration life() {
    return Ticket.LIFE;
  }

  String sealed(Ticket ticket) {
    return sealer.seal(ticket.text());
  }

  /** Whose ticket it is, if it is good, not used before, and its owner still may do something. */
  public Optional<Person> redeem(String sealed, Instant now) {
    return opened(sealed)
        .filter(ticket -> ticket.isGoodAt(now))
        .flatMap(
            ticket ->
                people
                    .find(ticket.account())
                    .filter(Person::mayAct)
                    .filter(person -> isOf(ticket, person))
                    .filter(_ -> marks.set("ticket:" + ticket.nonce(), ticket.expiry())));
  }

  private static boolean isOf(Ticket ticket, Person person) {
    return person.knownPassword().filter(ticket::wasGotWith).isPresent();
  }

  private Optional<Ticket> opened(String sealed) {
    try {
      return Ticket.read(sealer.open(sealed));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }
}
