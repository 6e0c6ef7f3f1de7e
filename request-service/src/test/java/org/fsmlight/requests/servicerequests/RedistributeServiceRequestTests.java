package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.FIXIT;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.HOLD_UNTIL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.OPERATOR;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.RIVAL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.declineBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.withdrawWhile;

import java.time.Duration;
import java.time.Instant;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.InMemoryCallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.InMemoryCompanyReplicas;
import org.fsmlight.requests.servicerequests.ServiceRequestFixture.BookingBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RedistributeServiceRequestTests {

  private static final Instant LATER = NOW.plus(Duration.ofHours(2));

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final ExpireServiceRequests expireRequests = new ExpireServiceRequests(requests);
  private final InMemoryRequestNumbers numbers = new InMemoryRequestNumbers();
  private final InMemoryCallReplicas calls = new InMemoryCallReplicas();
  private final RedistributeServiceRequest redistributeRequest =
      new RedistributeServiceRequest(
          requests, new InMemoryCompanyReplicas(FIXIT, RIVAL), calls, numbers, expireRequests);

  @Test
  void offersTheSameBookingToAnotherCompanyAndKeepsTheOldRequest() {
    var declined = having(aBooking(), declineBy(ANNA));
    numbers.next(RIVAL);

    var successor = redistributed(declined);

    assertThat(successor.id()).isNotEqualTo(declined.id());
    assertThat(successor.number()).isEqualTo("1002");
    assertThat(successor.redistributedFrom()).isEqualTo(declined.id());
    assertThat(successor.companyId()).isEqualTo(RIVAL);
    assertThat(successor.state()).isEqualTo(new State.Requested());
    assertThat(successor.version()).isEqualTo(1);
    assertThat(successor.postedBy()).isEqualTo(declined.postedBy());
    assertThat(successor.booking())
        .usingRecursiveComparison()
        .ignoringFields("companyId")
        .isEqualTo(declined.booking());
    assertThat(requests.find(declined.id())).hasValue(declined);
    assertThat(requests.events())
        .last()
        .isEqualTo(new ServiceRequestDomainEvent.Received(successor, OPERATOR, LATER));
  }

  @Test
  void givesTheNextCompanyAsLongToRespondAsTheFirst() {
    var expired = having(aBooking().toBeAnsweredBy(NOW.plus(Duration.ofHours(1))));
    expireRequests.tick(LATER);

    assertThat(redistributed(expired).booking().respondBy())
        .isEqualTo(LATER.plus(Duration.ofHours(1)));
  }

  @Test
  void keepsAFutureTimeToRespondAndRemovesAPassedStart() {
    var respondBy = LATER.plusSeconds(1);
    var booking = aBooking().toBeAnsweredBy(respondBy).startingAt(LATER);

    var offered = redistributed(having(booking, declineBy(ANNA))).booking();

    assertThat(offered.respondBy()).isEqualTo(respondBy);
    assertThat(offered.requestedStart()).isNull();
  }

  @Test
  void refusesADeclinedRequestUntilTheDeclineIsFinal() {
    var declined = having(aBooking(), declineBy(ANNA));

    assertThat(redistribute(declined, RIVAL, HOLD_UNTIL.minusMillis(1)))
        .isEqualTo(refused(new Refusal.NotOver(declined)));
    assertThat(redistribute(declined, RIVAL, HOLD_UNTIL)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void refusesAnUndecidedRequest() {
    var open = having(aBooking());

    assertThat(redistribute(open, RIVAL, LATER)).isEqualTo(refused(new Refusal.NotOver(open)));
  }

  @ParameterizedTest
  @EnumSource
  void acceptsAnAcceptedRequestOnlyIfItsCallIsCancelled(CallProgress progress) {
    var accepted = having(aBooking(), acceptBy(ANNA));
    calls.saveIfNewer(new CallReplica(accepted.id().value(), 1, progress));

    assertThat(redistribute(accepted, RIVAL, LATER) instanceof Decision.Accepted)
        .isEqualTo(progress == CallProgress.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource
  void acceptsAWithdrawnRequestWithACallOnlyIfTheCallIsCancelled(CallProgress progress) {
    var withdrawn = having(aBooking(), acceptBy(ANNA), withdrawWhile(CallProgress.NOT_BEGUN));
    calls.saveIfNewer(new CallReplica(withdrawn.id().value(), 1, progress));

    assertThat(redistribute(withdrawn, RIVAL, LATER) instanceof Decision.Accepted)
        .isEqualTo(progress == CallProgress.CANCELLED);
  }

  @Test
  void acceptsAWithdrawnRequestWithoutACall() {
    var withdrawn = having(aBooking(), withdrawWhile(CallProgress.NOT_BEGUN));

    assertThat(redistribute(withdrawn, RIVAL, LATER)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void redistributesARequestOnce() {
    var declined = having(aBooking(), declineBy(ANNA));
    var successor = redistributed(declined);

    assertThat(redistribute(declined, RIVAL, LATER)).isEqualTo(Decision.Accepted.before(successor));
    assertThat(redistribute(declined, FIXIT, LATER))
        .isEqualTo(refused(new Refusal.AlreadyRedistributed(successor)));
    assertThat(requests.events())
        .filteredOn(ServiceRequestDomainEvent.Received.class::isInstance)
        .hasSize(2);
  }

  @Test
  void refusesTheLoserOfTwoOperators() {
    var declined = having(aBooking(), declineBy(ANNA));
    requests.beforeNextWrite(() -> redistribute(declined, FIXIT, LATER));

    var decision = redistribute(declined, RIVAL, LATER);

    var successor = redistributeRequest.successor(declined.id()).orElseThrow();
    assertThat(decision).isEqualTo(refused(new Refusal.AlreadyRedistributed(successor)));
    assertThat(successor.companyId()).isEqualTo(FIXIT);
  }

  @Test
  void redistributesTheSuccessorToo() {
    var first = redistributed(having(aBooking(), declineBy(ANNA)));
    save(first, declineBy(ANNA));

    var second = (Decision.Accepted) redistribute(first, FIXIT, LATER);

    assertThat(second.request().redistributedFrom()).isEqualTo(first.id());
  }

  @Test
  void refusesAnUnknownCompany() {
    var declined = having(aBooking(), declineBy(ANNA));
    var unknown = new CompanyId("company-nobody");

    assertThat(redistribute(declined, unknown, LATER))
        .isEqualTo(refused(new Refusal.UnknownCompany(unknown)));
    assertThat(numbers.isUnused(unknown)).isTrue();
  }

  @Test
  void findsNoUnknownRequest() {
    var never = new RequestId("never");

    assertThat(redistributeRequest.redistribute(never, RIVAL, OPERATOR, LATER)).isEmpty();
  }

  @Test
  void expiresTheSuccessorInTime() {
    var expired = having(aBooking().toBeAnsweredBy(NOW.plusSeconds(10)));
    expireRequests.tick(NOW.plusSeconds(11));
    var successor = (Decision.Accepted) redistribute(expired, RIVAL, NOW.plusSeconds(12));

    expireRequests.tick(NOW.plusSeconds(23));

    assertThat(requests.find(successor.request().id()).orElseThrow().state())
        .isEqualTo(new State.Expired());
  }

  private ServiceRequest having(BookingBuilder booking, Command... commands) {
    var received = received("key", booking);
    requests.add(received);
    var request = received.after();
    for (var command : commands) {
      request = save(request, command);
    }
    return request;
  }

  private ServiceRequest save(ServiceRequest request, Command command) {
    var event = event(request, command);
    requests.save(event);
    return event.after();
  }

  private ServiceRequest redistributed(ServiceRequest request) {
    return ((Decision.Accepted) redistribute(request, RIVAL, LATER)).request();
  }

  private Decision redistribute(ServiceRequest request, CompanyId company, Instant at) {
    return redistributeRequest.redistribute(request.id(), company, OPERATOR, at).orElseThrow();
  }
}
