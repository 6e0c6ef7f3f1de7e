package org.fsmlight.requests.request;

import java.util.List;
import java.util.Optional;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.CompanyId;

/** Takes bookings in, each once, however often and in parallel it is posted. */
public final class Intake {

  private final ServiceRequests requests;
  private final Companies companies;
  private final Numbers numbers;
  private final Expiry expiry;

  public Intake(ServiceRequests requests, Companies companies, Numbers numbers, Expiry expiry) {
    this.requests = requests;
    this.companies = companies;
    this.numbers = numbers;
    this.expiry = expiry;
  }

  /** What came of a posting. */
  public sealed interface Outcome {

    /** It is in, by this posting or an earlier one like it. */
    record Received(ServiceRequest request) implements Outcome {}

    /** It is not; nothing was stored. */
    sealed interface Refused extends Outcome {}

    /** The key names another booking. */
    record KeyReused(RequestId id) implements Refused {}

    /** The key names a booking whose client was erased: what it said can't be compared. */
    record ClientErased(RequestId id) implements Refused {}

    /** Nobody has told of that company. */
    record UnknownCompany(CompanyId id) implements Refused {}

    /** The booking contradicts itself or the calendar. */
    record Flawed(List<Flaw> flaws) implements Refused {}
  }

  /** What is known already comes first: a repetition holds even when its dates have passed. */
  public Outcome receive(Posting posting, Booking booking) {
    return known(posting, booking).orElseGet(() -> offer(posting, booking));
  }

  private Outcome offer(Posting posting, Booking booking) {
    var flaws = booking.flaws(posting.at());
    if (!flaws.isEmpty()) {
      return new Outcome.Flawed(flaws);
    }
    if (!companies.knows(booking.companyId())) {
      return new Outcome.UnknownCompany(booking.companyId());
    }
    var received = ServiceRequest.receive(posting, booking, numbers.next(booking.companyId()));
    if (!requests.add(received)) {
      return known(posting, booking).orElseThrow();
    }
    expiry.expect(received.after());
    return new Outcome.Received(received.after());
  }

  private Optional<Outcome> known(Posting posting, Booking booking) {
    return requests
        .find(posting.requestId())
        .map(
            request ->
                request.booking().isErased()
                    ? new Outcome.ClientErased(request.id())
                    : request.booking().equals(booking)
                        ? new Outcome.Received(request)
                        : new Outcome.KeyReused(request.id()));
  }
}
