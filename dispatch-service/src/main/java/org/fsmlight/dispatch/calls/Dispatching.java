package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.calls.Decision.Changed;
import org.fsmlight.dispatch.calls.Decision.Refused;
import org.fsmlight.dispatch.diary.Reservations;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/**
 * Carries commands out: decides, takes the time in the diary, writes the call, gives the obsolete
 * time back, in this order. A crash in between leaves a time nobody confirms, which {@link
 * DiarySweeper} drops; it never leaves a call without its time.
 */
@Component
public class Dispatching {

  private final ServiceCalls calls;
  private final Reservations reservations;
  private final Rules rules;

  public Dispatching(ServiceCalls calls, Reservations reservations, Technicians technicians) {
    this.calls = calls;
    this.reservations = reservations;
    this.rules = new Rules(technicians);
  }

  /**
   * Decided again on the new state as long as races are lost: each lost race is another's win.
   *
   * @param basis which state of the call the author saw
   * @param hold how long a change can be undone, and messages about it wait
   * @return empty when there is no such call for this author
   */
  public Optional<Outcome> carryOut(
      ServiceCallId id, Command command, Author author, Basis basis, Instant now, Duration hold) {
    var holdUntil = command.canBeUndone() ? now.plus(hold) : null;
    while (true) {
      var call = calls.find(id).filter(found -> basis.mayCommand(author, found)).orElse(null);
      if (call == null) {
        return Optional.empty();
      }
      if (!basis.allows(call.version())) {
        return Optional.of(new Outcome.Refused(call, new Refusal.Stale()));
      }
      if (call.isErased()) {
        return Optional.of(new Outcome.Refused(call, new Refusal.Over(call.status())));
      }
      switch (reserve(call, command, author, basis, now)) {
        case Refused(var why) -> {
          return Optional.of(new Outcome.Refused(call, why));
        }
        case Changed(var decided, var facts) -> {
          var after = decided.signed(call, author, holdUntil);
          if (calls.save(new Change(after, facts, now, author.actor(), holdUntil))) {
            releaseObsolete(call, after);
            return Optional.of(new Outcome.Done(after));
          }
          releaseObsolete(after, call);
        }
      }
    }
  }

  /** The decision, once the time it needs is taken. */
  private Decision reserve(
      ServiceCall call, Command command, Author author, Basis basis, Instant now) {
    var decision = decide(call, command, author, basis, now);
    if (decision instanceof Changed(var after, _)) {
      var insists = command.allowOverlap() && author instanceof Author.Dispatcher;
      var conflict =
          after
              .reservation()
              .filter(wanted -> !call.confirms(wanted))
              .flatMap(wanted -> reservations.reserve(wanted, insists, now));
      if (conflict.isPresent()) {
        return new Refused(new Refusal.Busy(conflict.get()));
      }
    }
    return decision;
  }

  private Decision decide(
      ServiceCall call, Command command, Author author, Basis basis, Instant now) {
    var seen = basis.seen();
    return seen == null
        ? rules.decide(call, command, author, now)
        : new QueuedOffline(command, author, seen, now)
            .decide(call, () -> rules.decide(call, command, author, now));
  }

  private void releaseObsolete(ServiceCall obsolete, ServiceCall valid) {
    obsolete.reservation().filter(time -> !valid.confirms(time)).ifPresent(reservations::release);
  }
}
