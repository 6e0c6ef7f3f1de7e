package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.diaries.Reservations;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries out commands on service calls in this order: decides, reserves the time in the diary,
 * writes the call, releases the obsolete reservation. A crash in between leaves a reservation that
 * no call confirms, which {@link ReleaseOrphanedReservations} releases; it never leaves a call
 * without its reservation.
 */
@Component
public class ChangeServiceCall {

  private final ServiceCalls calls;
  private final Reservations reservations;
  private final CommandRules rules;

  public ChangeServiceCall(ServiceCalls calls, Reservations reservations, Technicians technicians) {
    this.calls = calls;
    this.reservations = reservations;
    this.rules = new CommandRules(technicians);
  }

  /**
   * @param hold the time in which a change can be undone and during which its messages wait
   * @return empty if there is no such call for this actor
   */
  public Optional<Decision> change(
      ServiceCallId id,
      Command command,
      Actor actor,
      Precondition precondition,
      Instant now,
      Duration hold) {
    var holdUntil = command.canBeUndone() ? now.plus(hold) : null;
    return new Execution(command, actor, precondition, now, holdUntil).on(id);
  }

  private record Attempt(ServiceCall before, Decision decision) {}

  /** A command being carried out. After a lost race it is decided again on the new state. */
  private final class Execution {

    private final Command command;
    private final Actor actor;
    private final Precondition precondition;
    private final Instant now;
    private final @Nullable Instant holdUntil;

    Execution(
        Command command,
        Actor actor,
        Precondition precondition,
        Instant now,
        @Nullable Instant holdUntil) {
      this.command = command;
      this.actor = actor;
      this.precondition = precondition;
      this.now = now;
      this.holdUntil = holdUntil;
    }

    Optional<Decision> on(ServiceCallId id) {
      return CompareAndSet.repeatWhilePresent(
              () ->
                  calls
                      .find(id)
                      .filter(call -> precondition.mayCommand(actor, call))
                      .map(call -> new Attempt(call, reserve(call, decide(call)))),
              this::save)
          .map(Attempt::decision);
    }

    private Decision decide(ServiceCall call) {
      if (!precondition.allows(call.version())) {
        return call.refuse(new Refusal.Stale());
      }
      if (call.isErased()) {
        return call.refuse(new Refusal.Over(call.status()));
      }
      var seen = precondition.seen();
      return seen == null
          ? rules.decide(call, command, actor, now)
          : new QueuedCommand(command, actor, seen, now)
              .decide(call, () -> rules.decide(call, command, actor, now));
    }

    /** Reserves the time that an accepted change needs. Refuses the change if it is taken. */
    private Decision reserve(ServiceCall call, Decision decision) {
      if (!(decision instanceof Decision.Accepted(var after, var events))) {
        return decision;
      }
      var allowOverlap = command.allowOverlap() && actor instanceof Actor.Dispatcher;
      return after
          .reservation()
          .filter(wanted -> !call.confirms(wanted))
          .flatMap(wanted -> reservations.reserve(wanted, allowOverlap, now))
          .map(conflict -> call.refuse(new Refusal.Busy(conflict)))
          .orElseGet(
              () -> new Decision.Accepted(after.recordChange(call, actor, holdUntil), events));
    }

    private boolean save(Attempt attempt) {
      if (!(attempt.decision() instanceof Decision.Accepted(var after, var events))) {
        return true;
      }
      var change = new ServiceCallChange(after, events, now, actor.id(), holdUntil);
      var isSaved = calls.save(change);
      if (isSaved) {
        releaseObsolete(attempt.before(), after);
      } else {
        releaseObsolete(after, attempt.before());
      }
      return isSaved;
    }

    private void releaseObsolete(ServiceCall obsolete, ServiceCall valid) {
      obsolete
          .reservation()
          .filter(reserved -> !valid.confirms(reserved))
          .ifPresent(reservations::release);
    }
  }
}
