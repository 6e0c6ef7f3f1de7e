package org.fsmlight.requests.servicerequests;

import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.requests.companies.CompanyId;
import org.springframework.stereotype.Component;

/** Applies commands to requests: accept, decline, undo, withdraw. */
@Component
public class DecideServiceRequest {

  private final ServiceRequests requests;
  private final ExpireServiceRequests expireRequests;

  public DecideServiceRequest(ServiceRequests requests, ExpireServiceRequests expireRequests) {
    this.requests = requests;
    this.expireRequests = expireRequests;
  }

  /**
   * Applies a command of a company.
   *
   * @param company sees only its own requests
   * @param basedOn accepts the versions to which the command may be applied
   * @return empty if the company has no such request
   */
  public Optional<Decision> decide(
      CompanyId company, RequestId id, Command command, LongPredicate basedOn) {
    return decide(request -> request.companyId().equals(company), id, command, basedOn);
  }

  /**
   * Decides on the current state, and again after each lost race.
   *
   * @param visible accepts the requests that the actor may see
   * @param basedOn accepts the versions to which the command may be applied
   * @return empty if the actor sees no such request
   */
  public Optional<Decision> decide(
      Predicate<ServiceRequest> visible, RequestId id, Command command, LongPredicate basedOn) {
    var attempt =
        CompareAndSet.repeat(
            () -> requests.find(id).filter(visible).map(found -> attempt(found, command, basedOn)),
            found ->
                found.map(Attempt::events).orElse(List.of()).stream().allMatch(requests::save));
    attempt.map(Attempt::events).orElse(List.of()).forEach(this::expectExpiry);
    return attempt.map(Attempt::decision);
  }

  /**
   * A decision and the events to save with it.
   *
   * @param events at most one; present for a refusal if the request expired by this command
   */
  private record Attempt(Decision decision, List<? extends ServiceRequestDomainEvent> events) {}

  private Attempt attempt(ServiceRequest request, Command command, LongPredicate basedOn) {
    return request
        .expire(command.at())
        .map(expired -> new Attempt(expired.after().decide(command, basedOn), List.of(expired)))
        .orElseGet(() -> undecided(request, command, basedOn));
  }

  private Attempt undecided(ServiceRequest request, Command command, LongPredicate basedOn) {
    return switch (request.decide(command, basedOn)) {
      case Decision.Accepted accepted when undoesRedistributed(accepted) ->
          new Attempt(new Decision.Refused(new Refusal.UndoTooLate(request)), List.of());
      case Decision.Accepted accepted -> new Attempt(accepted, accepted.events());
      case Decision.Refused refused -> new Attempt(refused, List.of());
    };
  }

  /** Clocks of instances differ: the decline was already final for the one that redistributed. */
  private boolean undoesRedistributed(Decision.Accepted accepted) {
    return accepted.events().stream()
            .anyMatch(ServiceRequestDomainEvent.DeclineUndone.class::isInstance)
        && requests
            .find(RedistributeServiceRequest.successorOf(accepted.request().id()))
            .isPresent();
  }

  private void expectExpiry(ServiceRequestDomainEvent event) {
    if (event instanceof ServiceRequestDomainEvent.DeclineUndone undone) {
      expireRequests.expect(undone.after());
    }
  }
}
