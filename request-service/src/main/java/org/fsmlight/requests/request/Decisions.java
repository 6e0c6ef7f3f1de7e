package org.fsmlight.requests.request;

import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.fsmlight.requests.company.CompanyId;

/** Carries out what is decided on requests. */
public final class Decisions {

  private final ServiceRequests requests;
  private final Expiry expiry;

  public Decisions(ServiceRequests requests, Expiry expiry) {
    this.requests = requests;
    this.expiry = expiry;
  }

  /**
   * A company decides.
   *
   * @param company only its own requests exist for it
   * @param basedOn the versions the command may be applied to
   */
  public Outcome decide(CompanyId company, RequestId id, Command command, LongPredicate basedOn) {
    return decide(request -> request.companyId().equals(company), id, command, basedOn);
  }

  /**
   * Decides, and decides again on the new state whenever somebody else was faster.
   *
   * @param known whether the request exists for who decides
   * @param basedOn the versions the command may be applied to
   */
  public Outcome decide(
      Predicate<ServiceRequest> known, RequestId id, Command command, LongPredicate basedOn) {
    while (true) {
      var request = requests.find(id).filter(known).orElse(null);
      if (request == null) {
        return new Outcome.Unknown(id);
      }
      Optional<Change.Expired> overdue = request.expire(command.at());
      if (overdue.isPresent()) {
        requests.save(overdue.get()); // or somebody else was faster: either way there is news
        continue;
      }
      var outcome = decide(request, command, basedOn);
      if (!(outcome instanceof Outcome.Done(Change change)) || requests.save(change)) {
        expectAgain(outcome);
        return outcome;
      }
    }
  }

  private Outcome decide(ServiceRequest request, Command command, LongPredicate basedOn) {
    var outcome = request.decide(command, basedOn);
    boolean undone = outcome instanceof Outcome.Done(Change.DeclineUndone _);
    // Clocks differ: for who redistributed it, the decline was final.
    return undone && requests.find(Redistribution.successorOf(request.id())).isPresent()
        ? new Outcome.UndoTooLate(request)
        : outcome;
  }

  private void expectAgain(Outcome outcome) {
    if (outcome instanceof Outcome.Done(Change.DeclineUndone undone)) {
      expiry.expect(undone.after());
    }
  }
}
