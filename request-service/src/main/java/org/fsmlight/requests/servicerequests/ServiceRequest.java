package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.companies.CompanyId;
import org.jspecify.annotations.Nullable;

/**
 * A booking offered to a company. The first decision counts; a decline can be undone for some
 * seconds, and the request can be withdrawn until the work begins.
 *
 * @param version counts the changes, from 1
 * @param number readable and unique in the company; the call has the same number
 * @param postedBy the client id of the machine that submitted the booking
 * @param redistributedFrom the ended request whose booking this request offers again
 */
public record ServiceRequest(
    RequestId id,
    long version,
    String number,
    String postedBy,
    Booking booking,
    Instant receivedAt,
    @Nullable RequestId redistributedFrom,
    State state) {

  static ServiceRequestDomainEvent.Received receive(
      BookingSubmission submission, Booking booking, String number) {
    var request =
        new ServiceRequest(
            submission.requestId(),
            1,
            number,
            submission.clientId(),
            booking,
            submission.at(),
            null,
            new State.Requested());
    return new ServiceRequestDomainEvent.Received(request, submission.by(), submission.at());
  }

  /** Creates a new request that offers the booking to another company. This one stays as it is. */
  ServiceRequestDomainEvent.Received redistribute(
      RequestId successorId, CompanyId company, String successorNumber, Actor by, Instant now) {
    var successor =
        new ServiceRequest(
            successorId,
            1,
            successorNumber,
            postedBy,
            booking.offeredAnew(company, receivedAt, now),
            now,
            id,
            new State.Requested());
    return new ServiceRequestDomainEvent.Received(successor, by, now);
  }

  /**
   * Decides on a command; saves nothing.
   *
   * @param basedOn accepts the versions to which the command may be applied
   */
  Decision decide(Command command, LongPredicate basedOn) {
    var refusal = CommandRules.refusal(this, command);
    if (refusal != null) {
      return new Decision.Refused(refusal);
    }
    return basedOn.test(version)
        ? Decision.Accepted.of(applied(command))
        : new Decision.Refused(new Refusal.Stale(this));
  }

  public CompanyId companyId() {
    return booking.companyId();
  }

  boolean isOverdue(Instant now) {
    return booking.isOverdue(now);
  }

  /**
   * True once neither request nor call can change, so that the client can be erased.
   *
   * @param call the progress of the call, as far as its events have arrived
   */
  public boolean isFinished(CallProgress call, Instant now) {
    var callIsOver = call == CallProgress.COMPLETED || call == CallProgress.CANCELLED;
    return switch (state) {
      case State.Requested() -> false;
      case State.Accepted _ -> callIsOver;
      case State.Declined declined -> declined.isFinal(now);
      case State.Withdrawn withdrawn -> withdrawn.acceptance() == null || callIsOver;
      case State.Expired() -> true;
    };
  }

  /** The request without personal data. Decisions on the state before lose the race. */
  public ServiceRequest erased() {
    return new ServiceRequest(
        id,
        version + 1,
        number,
        postedBy,
        booking.erased(),
        receivedAt,
        redistributedFrom,
        state.erased());
  }

  /** Expires an undecided request whose time to respond has passed; otherwise empty. */
  Optional<ServiceRequestDomainEvent.Expired> expire(Instant now) {
    return state instanceof State.Requested && isOverdue(now)
        ? Optional.of(new ServiceRequestDomainEvent.Expired(next(new State.Expired()), now))
        : Optional.empty();
  }

  private ServiceRequestDomainEvent applied(Command command) {
    return switch (command) {
      case Command.Accept(var by, var at) ->
          new ServiceRequestDomainEvent.Accepted(next(new State.Accepted(by, at)), by, at);
      case Command.Decline(var by, var at, var reason, var holdUntil) ->
          new ServiceRequestDomainEvent.Declined(
              next(new State.Declined(by, at, reason, holdUntil)), by, at, holdUntil);
      case Command.Undo(var by, var at, _) ->
          new ServiceRequestDomainEvent.DeclineUndone(next(new State.Requested()), by, at);
      case Command.Withdraw(var by, var at, var reason, _) -> {
        var acceptance = state instanceof State.Accepted accepted ? accepted : null;
        var withdrawn = new State.Withdrawn(by, at, reason, acceptance);
        yield new ServiceRequestDomainEvent.Withdrawn(next(withdrawn), by, at);
      }
    };
  }

  private ServiceRequest next(State next) {
    return new ServiceRequest(
        id, version + 1, number, postedBy, booking, receivedAt, redistributedFrom, next);
  }
}
