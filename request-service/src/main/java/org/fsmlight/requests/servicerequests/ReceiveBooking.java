package org.fsmlight.requests.servicerequests;

import java.util.Optional;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.springframework.stereotype.Component;

/**
 * Receives bookings. A booking makes one request, however often and in parallel it is submitted.
 */
@Component
public class ReceiveBooking {

  private final ServiceRequests requests;
  private final CompanyReplicas companies;
  private final RequestNumbers numbers;
  private final ExpireServiceRequests expireRequests;

  public ReceiveBooking(
      ServiceRequests requests,
      CompanyReplicas companies,
      RequestNumbers numbers,
      ExpireServiceRequests expireRequests) {
    this.requests = requests;
    this.companies = companies;
    this.numbers = numbers;
    this.expireRequests = expireRequests;
  }

  /**
   * Offers the booking to its company. A repeated submission is recognized before the booking is
   * validated, so it is accepted even if the dates have passed meanwhile.
   */
  public Decision receive(BookingSubmission submission, Booking booking) {
    return repeated(submission, booking).orElseGet(() -> offer(submission, booking));
  }

  private Decision offer(BookingSubmission submission, Booking booking) {
    var violations = booking.violations(submission.at());
    if (!violations.isEmpty()) {
      return new Decision.Refused(new Refusal.InvalidBooking(violations));
    }
    if (!companies.contains(booking.companyId())) {
      return new Decision.Refused(new Refusal.UnknownCompany(booking.companyId()));
    }
    var country = companies.country(booking.companyId()).orElse(null);
    var received =
        ServiceRequest.receive(
            submission, booking.withPhoneMadeOut(country), numbers.next(booking.companyId()));
    if (!requests.add(received)) {
      return repeated(submission, booking).orElseThrow();
    }
    expireRequests.expect(received.after());
    return Decision.Accepted.of(received);
  }

  private Optional<Decision> repeated(BookingSubmission submission, Booking booking) {
    return requests.find(submission.requestId()).map(request -> repeated(request, booking));
  }

  private static Decision repeated(ServiceRequest request, Booking booking) {
    if (request.booking().isErased()) {
      return new Decision.Refused(new Refusal.KeyOfErasedClient(request.id()));
    }
    return request.booking().isSameAs(booking)
        ? Decision.Accepted.before(request)
        : new Decision.Refused(new Refusal.KeyReused(request.id()));
  }
}
