package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.springframework.stereotype.Component;

/**
 * Offers the booking of an ended request to another company, as a new request. A request has at
 * most one successor, because the successor's id is derived from the request's: of several
 * operators at the same time, one succeeds.
 */
@Component
public class RedistributeServiceRequest {

  private final ServiceRequests requests;
  private final CompanyReplicas companies;
  private final CallReplicas calls;
  private final RequestNumbers numbers;
  private final ExpireServiceRequests expireRequests;

  public RedistributeServiceRequest(
      ServiceRequests requests,
      CompanyReplicas companies,
      CallReplicas calls,
      RequestNumbers numbers,
      ExpireServiceRequests expireRequests) {
    this.requests = requests;
    this.companies = companies;
    this.calls = calls;
    this.numbers = numbers;
    this.expireRequests = expireRequests;
  }

  /**
   * Redistributes a request. A repeated command is answered like the first.
   *
   * @return empty if there is no such request
   */
  public Optional<Decision> redistribute(RequestId id, CompanyId company, Actor by, Instant now) {
    return requests
        .find(id)
        .map(
            request ->
                repeated(request, company)
                    .orElseGet(() -> redistribute(request, company, by, now)));
  }

  private Decision redistribute(ServiceRequest request, CompanyId company, Actor by, Instant now) {
    if (!isOver(request, now)) {
      return new Decision.Refused(new Refusal.NotOver(request));
    }
    if (request.booking().isErased()) {
      return new Decision.Refused(new Refusal.ClientErased(request));
    }
    if (!companies.contains(company)) {
      return new Decision.Refused(new Refusal.UnknownCompany(company));
    }
    var received =
        request.redistribute(successorOf(request.id()), company, numbers.next(company), by, now);
    if (!requests.add(received)) {
      return repeated(request, company).orElseThrow();
    }
    expireRequests.expect(received.after());
    return Decision.Accepted.of(received);
  }

  private Optional<Decision> repeated(ServiceRequest request, CompanyId company) {
    return successor(request.id())
        .map(
            successor ->
                successor.companyId().equals(company)
                    ? Decision.Accepted.before(successor)
                    : new Decision.Refused(new Refusal.AlreadyRedistributed(successor)));
  }

  /** The request that offers the booking of the given one to another company, if any. */
  public Optional<ServiceRequest> successor(RequestId id) {
    return requests.find(successorOf(id));
  }

  /** A call counts only once it is cancelled, since a withdrawal may have been too late for it. */
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
    return calls.progressOf(request.id().value()) == CallProgress.CANCELLED;
  }

  /** Never the id of a submitted booking: idempotency keys contain no line breaks. */
  static RequestId successorOf(RequestId id) {
    return RequestId.of("redistributed\n\n" + id.value());
  }
}
