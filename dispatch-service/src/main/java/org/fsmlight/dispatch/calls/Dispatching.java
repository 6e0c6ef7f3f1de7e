package org.fsmlight.dispatch.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.booking.Booking;
import org.fsmlight.dispatch.calls.Command.Assign;
import org.fsmlight.dispatch.calls.Command.CloseClientCall;
import org.fsmlight.dispatch.calls.Command.Schedule;
import org.fsmlight.dispatch.calls.Command.Unassign;
import org.fsmlight.dispatch.calls.Decision.Changed;
import org.fsmlight.dispatch.calls.Decision.Refused;
import org.fsmlight.dispatch.diary.ReservationId;
import org.fsmlight.dispatch.diary.Reservations;
import org.fsmlight.dispatch.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Carries commands out: decides, takes the time in the diary, writes the call, gives the obsolete
 * time back, in this order. A crash in between leaves a time nobody confirms, which {@link
 * DiarySweeper} drops; it never leaves a call without its time.
 */
@Component
public class Dispatching {

  private static final Duration PAST = Duration.ofDays(1);
  private static final int YEARS_AHEAD = 2;

  private final ServiceCalls calls;
  private final Reservations reservations;
  private final Technicians technicians;

  public Dispatching(ServiceCalls calls, Reservations reservations, Technicians technicians) {
    this.calls = calls;
    this.reservations = reservations;
    this.technicians = technicians;
  }

  /**
   * Decided again on the new state as long as races are lost: each lost race is another's win.
   *
   * @param expected which versions the author may take the call to be at
   * @param hold how long messages about it wait
   * @return empty when there is no such call for this author
   */
  public Optional<Outcome> carryOut(
      ServiceCallId id,
      Command command,
      Author author,
      LongPredicate expected,
      Instant now,
      Duration hold) {
    while (true) {
      var call = calls.find(id).filter(author::mayCommand).orElse(null);
      if (call == null) {
        return Optional.empty();
      }
      if (!expected.test(call.version())) {
        return Optional.of(new Outcome.Refused(call, new Refusal.Stale()));
      }
      switch (reserve(call, command, author, now)) {
        case Refused(var why) -> {
          return Optional.of(new Outcome.Refused(call, why));
        }
        case Changed(var after, var facts) -> {
          if (calls.save(new Change(after, facts, now, author.actor(), now.plus(hold)))) {
            releaseObsolete(call, after);
            return Optional.of(new Outcome.Done(after));
          }
          releaseObsolete(after, call);
        }
      }
    }
  }

  /** The decision, once the time it needs is taken. */
  private Decision reserve(ServiceCall call, Command command, Author author, Instant now) {
    var decision = decide(call, command, author, now);
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

  private void releaseObsolete(ServiceCall obsolete, ServiceCall valid) {
    obsolete.reservation().filter(time -> !valid.confirms(time)).ifPresent(reservations::release);
  }

  private Decision decide(ServiceCall call, Command command, Author author, Instant now) {
    return switch (command) {
      case Schedule _ when isForAmazonsApp(call, author) -> new Refused(new Refusal.InAmazonsApp());
      case Schedule(var start, var minutes, _) -> {
        var duration = minutes == null ? call.durationMinutes() : minutes;
        yield outOfReach(start, now)
            .orElseGet(() -> call.schedule(start, duration, ReservationId.random()));
      }
      case Assign assign -> outOfReach(assign.start(), now).orElseGet(() -> assign(call, assign));
      case Unassign() -> call.unassign();
      case CloseClientCall() -> call.closeClientCall();
    };
  }

  private Decision assign(ServiceCall call, Assign command) {
    return technicians
        .find(command.technician())
        .filter(technician -> technician.worksFor(call.company()))
        .map(technician -> call.assign(technician, command.start(), ReservationId.random()))
        .orElseGet(() -> new Refused(new Refusal.UnknownTechnician(command.technician())));
  }

  /** Amazon's technicians change the time in Amazon's app, where they work. */
  private static boolean isForAmazonsApp(ServiceCall call, Author author) {
    return author instanceof Author.Technician
        && call.booking().channel() == Booking.Channel.AMAZON;
  }

  private static Optional<Decision> outOfReach(@Nullable Instant start, Instant now) {
    var earliest = now.minus(PAST);
    var latest = now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
    return start == null || !start.isBefore(earliest) && !start.isAfter(latest)
        ? Optional.empty()
        : Optional.of(new Refused(new Refusal.StartOutOfReach(earliest, latest)));
  }
}
