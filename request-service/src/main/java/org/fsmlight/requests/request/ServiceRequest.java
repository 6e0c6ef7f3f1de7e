package org.fsmlight.requests.request;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Outcome.Done;
import org.jspecify.annotations.Nullable;

/**
 * A booking offered to a company. It is decided once, by whoever comes first; a decline may be
 * undone for a moment, and until the work begins the request may be taken back.
 *
 * @param version counts its changes, from 1
 * @param number readable, unique in the company; the call keeps it
 * @param postedBy the machine client that handed it over
 * @param redistributedFrom the request that came to nothing before this one was made of it
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

  static Change.Received receive(Posting posting, Booking booking, String number) {
    var request =
        new ServiceRequest(
            posting.requestId(),
            1,
            number,
            posting.client(),
            booking,
            posting.at(),
            null,
            new State.Requested());
    return new Change.Received(request, posting.by(), posting.at());
  }

  /** The same booking for another company, as a request of its own; this one stays as it is. */
  Change.Received redistribute(
      RequestId successor, CompanyId company, String itsNumber, Actor by, Instant now) {
    var request =
        new ServiceRequest(
            successor,
            1,
            itsNumber,
            postedBy,
            booking.offeredAnew(company, receivedAt, now),
            now,
            id,
            new State.Requested());
    return new Change.Received(request, by, now);
  }

  /**
   * Decides on a command; nothing is saved by that.
   *
   * @param basedOn the versions the command may be applied to
   */
  Outcome decide(Command command, LongPredicate basedOn) {
    var refused =
        switch (command) {
          case Command.Accept _, Command.Decline _ -> notOpen(command.at());
          case Command.Undo undo -> notUndoable(undo);
          case Command.Withdraw withdraw -> notWithdrawable(withdraw);
        };
    if (refused != null) {
      return refused;
    }
    return basedOn.test(version) ? new Done(done(command)) : new Outcome.Stale(this);
  }

  public CompanyId companyId() {
    return booking.companyId();
  }

  /**
   * Whether nothing more comes of it, so that its client can be erased.
   *
   * @param call how far its call is, as far as it has been told here
   */
  public boolean isFinished(Progress call, Instant now) {
    boolean callIsOver = call == Progress.COMPLETED || call == Progress.CANCELLED;
    return switch (state) {
      case State.Requested() -> false;
      case State.Accepted _ -> callIsOver;
      case State.Declined declined -> declined.isFinal(now);
      case State.Withdrawn withdrawn -> withdrawn.acceptance() == null || callIsOver;
      case State.Expired() -> true;
    };
  }

  /** The same, naming nobody; who decided on the state before loses the race. */
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

  /** Empty unless it waits for a decision for which it is too late. */
  Optional<Change.Expired> expire(Instant now) {
    return state instanceof State.Requested && booking.isOverdue(now)
        ? Optional.of(new Change.Expired(next(new State.Expired()), now))
        : Optional.empty();
  }

  /**
   * A request that is decided or expired is refused as such even when the version is stale too, as
   * RFC 9110 (13.2.1) has it: who comes second learns that, whether or not they named a version.
   */
  private Outcome.@Nullable Refused notOpen(Instant now) {
    return switch (state) {
      case State.Requested() -> booking.isOverdue(now) ? new Outcome.Expired(this) : null;
      case State.Accepted _, State.Declined _ -> new Outcome.AlreadyDecided(this);
      case State.Withdrawn _ -> new Outcome.Withdrawn(this);
      case State.Expired() -> new Outcome.Expired(this);
    };
  }

  private Outcome.@Nullable Refused notUndoable(Command.Undo undo) {
    if (undo.version() != version) {
      return new Outcome.ChangedSince(this);
    }
    if (!(state instanceof State.Declined declined)) {
      return new Outcome.NothingToUndo(this);
    }
    if (!declined.by().equals(undo.by())) {
      return new Outcome.NotTheAuthor(this);
    }
    if (declined.isFinal(undo.at())) {
      return new Outcome.UndoTooLate(this);
    }
    return booking.isOverdue(undo.at()) ? new Outcome.Expired(this) : null;
  }

  /** What is declined but might yet be undone can be withdrawn, lest it come back. */
  private Outcome.@Nullable Refused notWithdrawable(Command.Withdraw withdraw) {
    return switch (state) {
      case State.Requested() -> booking.isOverdue(withdraw.at()) ? over() : null;
      case State.Declined declined -> declined.isFinal(withdraw.at()) ? over() : null;
      case State.Accepted _ ->
          switch (withdraw.call()) {
            case NOT_BEGUN -> null;
            case IN_PROGRESS, COMPLETED -> new Outcome.WorkHasBegun(this);
            case CANCELLED -> over();
          };
      case State.Withdrawn _, State.Expired() -> over();
    };
  }

  private Outcome.Refused over() {
    return new Outcome.AlreadyOver(this);
  }

  private Change done(Command command) {
    return switch (command) {
      case Command.Accept(var by, var at) ->
          new Change.Accepted(next(new State.Accepted(by, at)), by, at);
      case Command.Decline(var by, var at, var reason, var holdUntil) ->
          new Change.Declined(
              next(new State.Declined(by, at, reason, holdUntil)), by, at, holdUntil);
      case Command.Undo(var by, var at, _) ->
          new Change.DeclineUndone(next(new State.Requested()), by, at);
      case Command.Withdraw(var by, var at, var reason, _) -> {
        var acceptance = state instanceof State.Accepted accepted ? accepted : null;
        yield new Change.Withdrawn(next(new State.Withdrawn(by, at, reason, acceptance)), by, at);
      }
    };
  }

  private ServiceRequest next(State next) {
    return new ServiceRequest(
        id, version + 1, number, postedBy, booking, receivedAt, redistributedFrom, next);
  }
}
