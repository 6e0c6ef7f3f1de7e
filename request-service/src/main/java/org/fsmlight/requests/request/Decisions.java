package org.fsmlight.requests.request;

import java.util.function.LongPredicate;
import org.fsmlight.requests.company.CompanyId;

/** Carries a company's decisions out. */
public final class Decisions {

  private final ServiceRequests requests;

  public Decisions(ServiceRequests requests) {
    this.requests = requests;
  }

  /**
   * Decides, and decides again on the new state whenever somebody else was faster.
   *
   * @param company only its own requests exist for it
   * @param basedOn the versions the command may be applied to
   */
  public Outcome decide(CompanyId company, RequestId id, Command command, LongPredicate basedOn) {
    while (true) {
      var outcome =
          requests
              .find(id)
              .filter(request -> request.companyId().equals(company))
              .map(request -> request.decide(command, basedOn))
              .orElseGet(() -> new Outcome.Unknown(id));
      if (!(outcome instanceof Outcome.Done done) || requests.save(done.change())) {
        return outcome;
      }
    }
  }
}
