package org.fsmlight.requests.servicerequests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.NOW;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.aBooking;
import static org.fsmlight.requests.servicerequests.ServiceRequestFixture.received;

import java.time.Clock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ExpiryScheduleTests {

  private final InMemoryServiceRequests requests = new InMemoryServiceRequests();
  private final ExpirySchedule schedule =
      new ExpirySchedule(
          new ExpireServiceRequests(requests), Clock.fixed(NOW.plusSeconds(1), ZoneOffset.UTC));

  @Test
  void expiresWhatIsOverdueNow() {
    requests.add(received("key", aBooking().toBeAnsweredBy(NOW)));

    schedule.tick();

    assertThat(requests.events()).last().isInstanceOf(ServiceRequestDomainEvent.Expired.class);
  }

  @Test
  void triesAgainAfterTheStoreWasUnavailable() {
    requests.add(received("key", aBooking().toBeAnsweredBy(NOW)));
    requests.beforeNextWrite(
        () -> {
          throw new IllegalStateException("no primary");
        });
    assertThatCode(schedule::tick).doesNotThrowAnyException();

    schedule.tick();

    assertThat(requests.events()).last().isInstanceOf(ServiceRequestDomainEvent.Expired.class);
  }
}
