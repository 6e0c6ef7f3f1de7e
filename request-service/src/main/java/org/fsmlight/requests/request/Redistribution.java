package org.fsmlight.requests.request;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.CompanyId;

/**
 * Offers what came to nothing to a company anew. A request has one successor at most, whose id
 * follows from its own: however many operators ask at once, one company gets it.
 */
public final class Redistribution {

  private final ServiceRequests requests;
  private final Companies companies;
  private final Calls calls;
  private final Numbers numbers;
  private final Expiry expiry;

  public Redistribution(
      ServiceRequests requests, Companies companies, Calls calls, Numbers numbers, Expiry expiry) {
    this.requests = requests;
    this.companies = companies;
    this.calls = calls;
    this.numbers = numbers;
    this.expiry = expiry;
  }

  /** What came of it. */
  public sealed interface Outcome {

    /** The company has it, by this command or an earlier one like it. */
    record Redistributed(ServiceRequest successor) implements Outcome {}

    /** It has not. */
    sealed interface Refused extends Outcome {}

    /** There is none of that id. */
    record Unknown(RequestId id) implements Refused {}

    /** Somebody may still carry it out. */
    record NotOver(ServiceRequest current) implements Refused {}

    /** Nobody knows any more whom to serve. */
    record ClientErased(ServiceRequest current) implements Refused {}

    /** Another company got it. */
    record AlreadyRedistributed(ServiceRequest successor) implements Refused {}

    /** Nobody has told of that company. */
    record UnknownCompany(CompanyId id) implements Refused {}
  }

  /** A repetition is answered like the first. */
  public Outcome redistribute(RequestId id, CompanyId company, Actor by, Instant now) {
    var request = requests.find(id).orElse(null);
    return request == null
        ? new Outcome.Unknown(id)
        : done(request, company).orElseGet(() -> redistribute(request, company, by, now));
  }

  private Outcome redistribute(ServiceRequest request, CompanyId company, Actor by, Instant now) {
    if (!isOver(request, now)) {
      return new Outcome.NotOver(request);
    }
    if (request.booking().isErased()) {
      return new Outcome.ClientErased(request);
    }
    if (!companies.knows(company)) {
      return new Outcome.UnknownCompany(company);
    }
    var received =
        request.redistribute(successorOf(request.id()), company, numbers.next(company), by, now);
    if (!requests.add(received)) {
      return done(request, company).orElseThrow();
    }
    expiry.expect(received.after());
    return new Outcome.Redistributed(received.after());
  }

  private Optional<Outcome> done(ServiceRequest request, CompanyId company) {
    return successor(request.id())
        .map(
            successor ->
                successor.companyId().equals(company)
                    ? new Outcome.Redistributed(successor)
                    : new Outcome.AlreadyRedistributed(successor));
  }

  /** The request made of that one, if any. */
  public Optional<ServiceRequest> successor(RequestId id) {
    return requests.find(successorOf(id));
  }

  /** Of a call, only its own end counts: a withdrawal may have come too late for it. */
  private boolean isOver(ServiceRequest request, Instant now) {
    return switch (request.state()) {
      case State.Requested() -> false;
      case State.Accepted _ -> isCancelled(request);
      case State.Declined declined -> declined.isFinal(now);
      case State.Withdrawn withdrawn -> withdrawn.acceptance() == null || isCancelled(request);
      case State.Expired() -> true;
    };
  }

  private boolean isCancelled(ServiceRequest request) {
    return calls.progressOf(request.id().value()) == Progress.CANCELLED;
  }

  /** No posting makes this id: its key has no line breaks. */
  static RequestId successorOf(RequestId id) {
    return RequestId.of("redistributed\n\n" + id.value());
  }
}
