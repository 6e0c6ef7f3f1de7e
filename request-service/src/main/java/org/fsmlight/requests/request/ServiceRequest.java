package org.fsmlight.requests.request;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Outcome.AlreadyDecided;
import org.fsmlight.requests.request.Outcome.Done;
import org.fsmlight.requests.request.Outcome.Expired;
import org.fsmlight.requests.request.Outcome.Stale;
import org.fsmlight.requests.request.State.Requested;

/**
 * A booking offered to a company. It is decided once, by whoever comes first.
 *
 * @param version counts its changes, from 1
 * @param number readable, unique in the company; the call keeps it
 * @param postedBy the machine client that handed it over
 */
public record ServiceRequest(
    RequestId id,
    long version,
    String number,
    String postedBy,
    Booking booking,
    Instant receivedAt,
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
            new Requested());
    return new Change.Received(request, posting.by(), posting.at());
  }

  /**
   * Decides on a command; nothing is saved by that.
   *
   * @param basedOn the versions the command may be applied to
   */
  Outcome decide(Command command, LongPredicate basedOn) {
    return switch (command) {
      case Command.Accept accept -> whileOpen(accept, basedOn, accepted(accept));
      case Command.Decline decline -> whileOpen(decline, basedOn, declined(decline));
    };
  }

  public CompanyId companyId() {
    return booking.companyId();
  }

  /**
   * A request that is decided or expired is refused as such even when the version is stale too, as
   * RFC 9110 (13.2.1) has it: who comes second learns that, whether or not they named a version.
   */
  private Outcome whileOpen(Command command, LongPredicate basedOn, Change change) {
    if (!(state instanceof Requested)) {
      return new AlreadyDecided(this);
    }
    if (booking.respondBy() != null && command.at().isAfter(booking.respondBy())) {
      return new Expired(this);
    }
    return basedOn.test(version) ? new Done(change) : new Stale(this);
  }

  private Change accepted(Command.Accept accept) {
    var state = new State.Accepted(accept.by(), accept.at());
    return new Change.Accepted(next(state), accept.by(), accept.at());
  }

  private Change declined(Command.Decline decline) {
    var state =
        new State.Declined(decline.by(), decline.at(), decline.reason(), decline.holdUntil());
    return new Change.Declined(next(state), decline.by(), decline.at(), decline.holdUntil());
  }

  private ServiceRequest next(State state) {
    return new ServiceRequest(id, version + 1, number, postedBy, booking, receivedAt, state);
  }
}
