package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.FIXIT;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.MARKETPLACE;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.RIVAL;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.refused;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.submission;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.submissionAt;

import java.time.Duration;
import org.fsmlight.requests.companies.InMemoryCompanyReplicas;
import org.junit.jupiter.api.Test;

class ReceiveBookingTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final InMemoryRequestNumbers numbers = new InMemoryRequestNumbers();
  private final ExpireServiceRequests expireRequests = new ExpireServiceRequests(requests);
  private final ReceiveBooking receiveBooking =
      new ReceiveBooking(requests, new InMemoryCompanyReplicas(FIXIT), numbers, expireRequests);

  @Test
  void offersABookingToItsCompany() {
    var request = received(submission("key"), aBooking().build());

    assertThat(request.number()).isEqualTo("1001");
    assertThat(request.booking()).isEqualTo(aBooking().build().withPhoneMadeOut("CH"));
    assertThat(request.booking().client().phoneE164()).isEqualTo("+41441234567");
    assertThat(requests.events())
        .containsExactly(new ServiceRequestDomainEvent.Received(request, MARKETPLACE, NOW));
  }

  @Test
  void answersARepetitionWithTheSameRequestAndNoEvent() {
    var first = received(submission("key"), aBooking().build());

    var second =
        receiveBooking.receive(submissionAt("key", NOW.plusSeconds(60)), aBooking().build());

    assertThat(second).isEqualTo(Decision.Accepted.before(first));
    assertThat(requests.events()).hasSize(1);
  }

  @Test
  void answersARepetitionWithTheCurrentState() {
    var request = received(submission("key"), aBooking().build());
    new DecideServiceRequest(requests, expireRequests)
        .decide(FIXIT, request.id(), acceptBy(ANNA), version -> true);

    var repeated = received(submission("key"), aBooking().build());

    assertThat(repeated.state()).isInstanceOf(State.Accepted.class);
  }

  @Test
  void answersARepetitionEvenIfItsDatesHavePassed() {
    var booking = aBooking().startingAt(NOW.plusSeconds(60)).build();
    var first = received(submission("key"), booking);

    var muchLater = submissionAt("key", NOW.plus(Duration.ofDays(1)));

    assertThat(received(muchLater, booking)).isEqualTo(first);
  }

  @Test
  void refusesTheSameKeyForAnotherBooking() {
    var first = received(submission("key"), aBooking().build());

    assertThat(receiveBooking.receive(submission("key"), aBooking().priced(1).build()))
        .isEqualTo(refused(new Refusal.KeyReused(first.id())));
    assertThat(requests.events()).hasSize(1);
  }

  @Test
  void receivesTheSameBookingTwiceUnderTwoKeys() {
    var first = received(submission("one"), aBooking().build());
    var second = received(submission("two"), aBooking().build());

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.number()).isEqualTo("1002");
  }

  @Test
  void keepsTheKeysOfTwoClientsApart() {
    var first = received(submission("key"), aBooking().build());
    var other = new BookingSubmission("other", "key", MARKETPLACE, NOW);

    assertThat(received(other, aBooking().build()).id()).isNotEqualTo(first.id());
  }

  @Test
  void answersTheLoserOfTwoEqualSubmissionsLikeTheWinner() {
    requests.beforeNextWrite(() -> received(submission("key"), aBooking().build()));

    var request = received(submission("key"), aBooking().build());

    assertThat(requests.events())
        .extracting(ServiceRequestDomainEvent::after)
        .containsExactly(request);
  }

  @Test
  void refusesTheLoserOfTwoDifferentSubmissionsUnderOneKey() {
    requests.beforeNextWrite(() -> received(submission("key"), aBooking().priced(1).build()));

    assertThat(receiveBooking.receive(submission("key"), aBooking().build()))
        .isEqualTo(refused(new Refusal.KeyReused(submission("key").requestId())));
  }

  @Test
  void refusesAnUnknownCompanyWithoutUsingANumber() {
    assertThat(receiveBooking.receive(submission("key"), aBooking().offeredTo(RIVAL)))
        .isEqualTo(refused(new Refusal.UnknownCompany(RIVAL)));
    assertThat(requests.events()).isEmpty();
    assertThat(numbers.isUnused(RIVAL)).isTrue();
  }

  @Test
  void refusesAnInvalidBooking() {
    var booking = aBooking().startingAt(NOW).build();

    assertThat(receiveBooking.receive(submission("key"), booking))
        .isEqualTo(refused(new Refusal.InvalidBooking(booking.violations(NOW))));
    assertThat(requests.events()).isEmpty();
  }

  @Test
  void expiresAReceivedBookingInTime() {
    expireRequests.tick(NOW);
    var booking = aBooking().toBeAnsweredBy(NOW.plusSeconds(2)).build();
    var request = received(submission("key"), booking);

    expireRequests.tick(NOW.plusSeconds(3));

    assertThat(requests.find(request.id()).orElseThrow().state()).isEqualTo(new State.Expired());
  }

  private ServiceRequest received(BookingSubmission submission, Booking booking) {
    return ((Decision.Accepted) receiveBooking.receive(submission, booking)).request();
  }
}
