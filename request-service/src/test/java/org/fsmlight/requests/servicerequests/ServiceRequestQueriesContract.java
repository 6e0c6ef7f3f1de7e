package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.newKey;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.submissionAt;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.ServiceRequestFixture.BookingBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The contract of querying and redacting {@link ServiceRequests}, tested on every adapter that
 * supports it. Other tests may have saved requests in the same store.
 */
public interface ServiceRequestQueriesContract {

  /** After the time to respond of any other request, and not reached while tests run. */
  Instant FUTURE = Instant.parse("2999-01-01T00:00:00Z");

  ServiceRequests requests();

  @Test
  default void findsUndecidedRequestsBeforeTheirTimeToRespondEarliestFirst() {
    var second = add(aBooking().toBeAnsweredBy(FUTURE.plusSeconds(2)));
    var first = add(aBooking().toBeAnsweredBy(FUTURE.plusSeconds(1)));
    var excluded = add(aBooking().toBeAnsweredBy(FUTURE.plusSeconds(3)));
    var decided = add(aBooking().toBeAnsweredBy(FUTURE));
    requests().save(event(decided, acceptBy(ANNA)));

    var found = requests().toBeAnsweredBefore(FUTURE.plusSeconds(3), 10_000);

    assertThat(ids(found)).containsSubsequence(first.id(), second.id());
    assertThat(ids(found)).doesNotContain(excluded.id(), decided.id());
    assertThat(requests().toBeAnsweredBefore(FUTURE.plusSeconds(3), 1)).hasSize(1);
  }

  @Test
  default void neverFindsARequestWithoutTimeToRespond() {
    var open = add(aBooking());

    assertThat(ids(requests().toBeAnsweredBefore(Instant.parse("9999-01-01T00:00:00Z"), 10_000)))
        .doesNotContain(open.id());
  }

  @Test
  default void findsTheRequestsOfAClientIgnoringCase() {
    var email = "clara." + UUID.randomUUID() + "@example.org";
    var lower = add(aBooking().withEmail(email));
    var upper = add(aBooking().withEmail(email.toUpperCase(Locale.ROOT)));
    add(aBooking().withEmail("other." + email));
    add(aBooking().withEmail(email + ".example"));

    assertThat(ids(requests().ofClient(email.replace("clara", "Clara"))))
        .containsExactlyInAnyOrder(lower.id(), upper.id());
    assertThat(requests().ofClient(".*")).isEmpty();
  }

  @Test
  default void redactsTheCurrentVersionOnly() {
    var email = "clara." + UUID.randomUUID() + "@example.org";
    var request = add(aBooking().withEmail(email));
    var stale = request.erased();
    var declined = event(request, declineBy(ANNA));
    requests().save(declined);
    var erased = declined.after().erased();

    assertThat(requests().redact(stale)).isFalse();
    assertThat(requests().find(request.id())).hasValue(declined.after());
    assertThat(requests().redact(erased)).isTrue();
    assertThat(requests().find(request.id())).hasValue(erased);
    assertThat(requests().ofClient(email)).isEmpty();
    assertThat(requests().save(event(declined.after(), undo()))).isFalse();
  }

  @Test
  default void listsTheNewestRequestsOfACompanyFirst() {
    var company = newCompany();
    var oldest = add(company, NOW, aBooking());
    var newest = add(company, NOW.plusSeconds(2), aBooking());
    var middle = add(company, NOW.plusSeconds(1), aBooking());
    add(newCompany(), NOW, aBooking());

    assertThat(ids(list(null, company, null, 10)))
        .containsExactly(newest.id(), middle.id(), oldest.id());
    assertThat(ids(list(null, company, null, 2))).containsExactly(newest.id(), middle.id());
    assertThat(ids(list(null, company, middle, 10))).containsExactly(oldest.id());
  }

  @Test
  default void listsRequestsOfTheSameMomentPageByPageWithoutGapOrRepetition() {
    var company = newCompany();
    var added = IntStream.range(0, 5).mapToObj(_ -> add(company, NOW, aBooking()).id()).toList();

    var first = list(null, company, null, 2);
    var second = list(null, company, first.getLast(), 2);
    var third = list(null, company, second.getLast(), 2);

    assertThat(List.of(first, second, third).stream().flatMap(page -> ids(page).stream()).toList())
        .containsExactlyInAnyOrderElementsOf(added);
  }

  @Test
  default void listsByStatus() {
    var company = newCompany();
    var open = add(company, NOW, aBooking());
    var accepted = add(company, NOW, aBooking());
    requests().save(event(accepted, acceptBy(ANNA)));

    assertThat(ids(list(Status.REQUESTED, company, null, 10))).containsExactly(open.id());
    assertThat(ids(list(Status.ACCEPTED, company, null, 10))).containsExactly(accepted.id());
    assertThat(list(Status.DECLINED, company, null, 10)).isEmpty();
  }

  private List<ServiceRequest> list(
      @Nullable Status status, CompanyId company, @Nullable ServiceRequest after, int limit) {
    return requests().list(new ServiceRequestFilter(status, company, after), limit);
  }

  private ServiceRequest add(BookingBuilder booking) {
    var received = received(newKey(), booking);
    requests().add(received);
    return received.after();
  }

  private ServiceRequest add(CompanyId company, Instant at, BookingBuilder booking) {
    var received =
        ServiceRequest.receive(submissionAt(newKey(), at), booking.offeredTo(company), "1001");
    requests().add(received);
    return received.after();
  }

  private static Command undo() {
    return new Command.Undo(ANNA, NOW, 2);
  }

  private static CompanyId newCompany() {
    return new CompanyId("company-" + UUID.randomUUID());
  }

  private static List<RequestId> ids(List<ServiceRequest> requests) {
    return requests.stream().map(ServiceRequest::id).toList();
  }
}
