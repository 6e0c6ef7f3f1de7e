package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.TEN;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import io.micrometer.core.instrument.Tag;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateChanged;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.junit.jupiter.api.Test;

/** Results of deliveries: published, counted, timed and repeated. */
class MessageSenderTests {

  private static final NotifiableDomainEvent ACCEPTED = new RequestAccepted(booking(), NINE, 60);
  private final InMemoryService service = new InMemoryService();

  @Test
  void publishesSentAndFailedMessages() {
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ZERO);
    service.delivery = new Delivery.Refused("no such mailbox");
    service.publish("e2", new DateChanged(booking(), call(4, TEN, null)));
    service.pass(Duration.ZERO);

    assertThat(service.correspondences.published())
        .extracting(each -> each.settled().status() + " " + each.settled().template().slug())
        .containsExactly("SENT request-accepted", "FAILED date-changed");
  }

  @Test
  void countsAndTimesDeliveries() {
    service.delivery = new Delivery.Deferred("down", null, true, true, false, ReachedDevices.NONE);
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ofMillis(500));
    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofMinutes(1));
    service.delivery = new Delivery.Refused("no such mailbox");
    service.publish("e2", new DateChanged(booking(), call(4, TEN, null)));
    service.pass(Duration.ZERO);

    assertThat(count("request-accepted", "RETRIED")).isEqualTo(1);
    assertThat(count("request-accepted", "SENT")).isEqualTo(1);
    assertThat(count("date-changed", "FAILED")).isEqualTo(1);
    var delay = service.meters.get("fsm.notifications.delay").tag("channel", "MAIL").timer();
    assertThat(delay.count()).isEqualTo(1);
    assertThat(delay.max(TimeUnit.MILLISECONDS)).isBetween(500.0, 2000.0);
    assertThat(service.meters.getMeters())
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getKey)
        .containsOnly("channel", "template", "result");
  }

  @Test
  void repeatsFailedDeliveryWithoutEndAtGrowingIntervals() {
    service.delivery = new Delivery.Deferred("down", null, true, true, false, ReachedDevices.NONE);
    service.publish("e1", ACCEPTED);
    service.pass(Duration.ofHours(5));
    assertThat(onlyMessage().attempts().count()).isBetween(100, 250);

    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofMinutes(2));

    assertThat(service.delivered).containsExactly("client MAIL request-accepted");
  }

  private double count(String template, String result) {
    return service
        .meters
        .get("fsm.notifications.results")
        .tag("template", template)
        .tag("result", result)
        .counter()
        .count();
  }

  private Message onlyMessage() {
    return service.correspondences.all().getFirst().messages().getFirst();
  }
}
