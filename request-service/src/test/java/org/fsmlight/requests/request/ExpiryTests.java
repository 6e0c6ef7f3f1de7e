package org.fsmlight.requests.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.requests.request.Fixture.ANNA;
import static org.fsmlight.requests.request.Fixture.NOW;
import static org.fsmlight.requests.request.Fixture.aBooking;
import static org.fsmlight.requests.request.Fixture.acceptedBy;
import static org.fsmlight.requests.request.Fixture.expiryOf;
import static org.fsmlight.requests.request.Fixture.posted;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.fsmlight.requests.request.Outcome.Done;
import org.junit.jupiter.api.Test;

class ExpiryTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final Expiry expiry = expiryOf(requests);

  @Test
  void comesTheMomentAfterTheTimeToRespond() {
    var request = waiting("key", NOW);

    expiry.tick(NOW);
    assertThat(status(request)).isEqualTo(Status.REQUESTED);

    expiry.tick(NOW.plusMillis(1));
    assertThat(status(request)).isEqualTo(Status.EXPIRED);
    var expired = requests.find(request.id()).orElseThrow();
    assertThat(requests.changes()).last().isEqualTo(new Change.Expired(expired, NOW.plusMillis(1)));
    assertThat(expired.version()).isEqualTo(2);
  }

  @Test
  void isToldOnceHoweverManyInstancesLook() {
    waiting("key", NOW);
    var another = expiryOf(requests);

    expiry.tick(NOW.plusSeconds(1));
    another.tick(NOW.plusSeconds(1));
    expiry.tick(NOW.plusSeconds(2));

    assertThat(requests.changes().stream().filter(Change.Expired.class::isInstance)).hasSize(1);
  }

  @Test
  void leavesAloneWhatIsDecidedOrHasAllTheTime() {
    var accepted = waiting("accepted", NOW);
    requests.save(((Done) accepted.decide(acceptedBy(ANNA), version -> true)).change());
    var open = ServiceRequest.receive(posted("open"), aBooking().booking(), "1001");
    requests.add(open);

    expiry.tick(NOW.plusSeconds(1));

    assertThat(status(accepted)).isEqualTo(Status.ACCEPTED);
    assertThat(status(open.after())).isEqualTo(Status.REQUESTED);
  }

  @Test
  void looksOnlyWhenSomethingMayBeDue() {
    waiting("key", NOW.plusSeconds(10));
    expiry.tick(NOW);

    IntStream.rangeClosed(1, 10).forEach(second -> expiry.tick(NOW.plusSeconds(second)));
    assertThat(requests.looks()).isEqualTo(1);

    expiry.tick(NOW.plusSeconds(11));
    assertThat(requests.looks()).isEqualTo(2);
    assertThat(requests.changes()).last().isInstanceOf(Change.Expired.class);
  }

  @Test
  void expectsWhatThisInstanceHasTakenIn() {
    expiry.tick(NOW);
    expiry.expect(waiting("key", NOW.plusSeconds(2)));

    expiry.tick(NOW.plusSeconds(2));
    assertThat(requests.looks()).isEqualTo(1);
    expiry.tick(NOW.plusSeconds(3));
    assertThat(requests.changes()).last().isInstanceOf(Change.Expired.class);
  }

  @Test
  void findsInTimeWhatAnotherInstanceHasTakenIn() {
    expiry.tick(NOW);
    var elsewhere = waiting("key", NOW.plusSeconds(2));

    expiry.tick(NOW.plusSeconds(30));

    assertThat(status(elsewhere)).isEqualTo(Status.EXPIRED);
  }

  @Test
  void getsThroughAnyNumber() {
    List<ServiceRequest> many =
        IntStream.range(0, 450).mapToObj(i -> waiting("key " + i, NOW)).toList();

    expiry.tick(NOW.plusSeconds(1));

    assertThat(many).allMatch(request -> status(request) == Status.EXPIRED);
  }

  @Test
  void doesNotSleepThroughAClockThatWasPutBack() {
    expiry.tick(NOW.plusSeconds(86_400));
    var request = waiting("key", NOW);

    expiry.tick(NOW.plusSeconds(1));

    assertThat(status(request)).isEqualTo(Status.EXPIRED);
  }

  private ServiceRequest waiting(String key, Instant respondBy) {
    var booking = aBooking().toBeAnsweredBy(respondBy).booking();
    var received = ServiceRequest.receive(posted(key), booking, "1001");
    requests.add(received);
    return received.after();
  }

  private Status status(ServiceRequest request) {
    return requests.find(request.id()).orElseThrow().state().status();
  }
}
