package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.ANNA;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.acceptBy;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.event;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExpireServiceRequestsTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final ExpireServiceRequests expireRequests = new ExpireServiceRequests(requests);

  @Test
  void expiresARequestTheMomentAfterTheTimeToRespond() {
    var request = waiting("key", NOW);

    expireRequests.tick(NOW);
    assertThat(status(request)).isEqualTo(Status.REQUESTED);

    expireRequests.tick(NOW.plusMillis(1));
    assertThat(status(request)).isEqualTo(Status.EXPIRED);
    var expired = requests.find(request.id()).orElseThrow();
    assertThat(requests.events())
        .last()
        .isEqualTo(new ServiceRequestDomainEvent.Expired(expired, NOW.plusMillis(1)));
    assertThat(expired.version()).isEqualTo(2);
  }

  @Test
  void publishesTheExpiryOnceForSeveralInstances() {
    waiting("key", NOW);
    var anotherInstance = new ExpireServiceRequests(requests);

    expireRequests.tick(NOW.plusSeconds(1));
    anotherInstance.tick(NOW.plusSeconds(1));
    expireRequests.tick(NOW.plusSeconds(2));

    assertThat(requests.events())
        .filteredOn(ServiceRequestDomainEvent.Expired.class::isInstance)
        .hasSize(1);
  }

  @Test
  void ignoresRequestsThatAreDecidedOrHaveNoTimeToRespond() {
    var accepted = waiting("accepted", NOW);
    requests.save(event(accepted, acceptBy(ANNA)));
    var open = received("open", aBooking());
    requests.add(open);

    expireRequests.tick(NOW.plusSeconds(1));

    assertThat(status(accepted)).isEqualTo(Status.ACCEPTED);
    assertThat(status(open.after())).isEqualTo(Status.REQUESTED);
  }

  @Test
  void queriesOnlyWhenARequestMayBeDue() {
    waiting("key", NOW.plusSeconds(10));
    expireRequests.tick(NOW);

    IntStream.rangeClosed(1, 10).forEach(second -> expireRequests.tick(NOW.plusSeconds(second)));
    assertThat(requests.queries()).isEqualTo(1);

    expireRequests.tick(NOW.plusSeconds(11));
    assertThat(requests.queries()).isEqualTo(2);
    assertThat(requests.events()).last().isInstanceOf(ServiceRequestDomainEvent.Expired.class);
  }

  @Test
  void queriesNoMoreForWhatItHasExpired() {
    waiting("key", NOW);
    expireRequests.tick(NOW.plusSeconds(1));

    expireRequests.tick(NOW.plusSeconds(2));

    assertThat(requests.queries()).isEqualTo(1);
  }

  @Test
  void queriesNoMoreForWhatItHasReceivedAndExpired() {
    expireRequests.tick(NOW);
    expireRequests.expect(waiting("key", NOW.plusSeconds(2)));
    expireRequests.tick(NOW.plusSeconds(3));
    assertThat(requests.queries()).isEqualTo(2);

    expireRequests.tick(NOW.plusSeconds(4));

    assertThat(requests.queries()).isEqualTo(2);
  }

  @Test
  void expiresInTimeWhatThisInstanceHasReceived() {
    expireRequests.tick(NOW);
    expireRequests.expect(waiting("key", NOW.plusSeconds(2)));

    expireRequests.tick(NOW.plusSeconds(2));
    assertThat(requests.queries()).isEqualTo(1);

    expireRequests.tick(NOW.plusSeconds(3));
    assertThat(requests.events()).last().isInstanceOf(ServiceRequestDomainEvent.Expired.class);
  }

  @Test
  void expiresAtTheNextQueryWhatAnotherInstanceHasReceived() {
    expireRequests.tick(NOW);
    var elsewhere = waiting("key", NOW.plusSeconds(2));

    expireRequests.tick(NOW.plusSeconds(29));
    assertThat(status(elsewhere)).isEqualTo(Status.REQUESTED);

    expireRequests.tick(NOW.plusSeconds(30));
    assertThat(status(elsewhere)).isEqualTo(Status.EXPIRED);
  }

  @Test
  void expiresMoreRequestsThanOnePage() {
    var many = IntStream.range(0, 450).mapToObj(i -> waiting("key " + i, NOW)).toList();

    expireRequests.tick(NOW.plusSeconds(1));

    assertThat(many).allMatch(request -> status(request) == Status.EXPIRED);
  }

  @Test
  void queriesAtOnceAfterTheClockWasSetBack() {
    expireRequests.tick(NOW.plusSeconds(86_400));
    var request = waiting("key", NOW);

    expireRequests.tick(NOW.plusSeconds(1));

    assertThat(status(request)).isEqualTo(Status.EXPIRED);
  }

  private ServiceRequest waiting(String key, Instant respondBy) {
    var received = received(key, aBooking().toBeAnsweredBy(respondBy));
    requests.add(received);
    return received.after();
  }

  private Status status(ServiceRequest request) {
    return requests.find(request.id()).orElseThrow().state().status();
  }
}
