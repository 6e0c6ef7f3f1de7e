package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import java.time.Duration;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.messages.Actor;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ResendMessage;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.planning.NotifiableDomainEvent.RequestAccepted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.junit.jupiter.api.Test;

/** Messages are sent within a day or not at all, and the ledger shows which. */
class DeliveryLimitsTests {

  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private final InMemoryService service = new InMemoryService();

  @Test
  void failsAfterADayOfAttemptsWithTheLastFault() {
    service.delivery = Delivery.postponed("the mail server refused the recipient: 452");
    service.publish("e1", new RequestAccepted(booking(), NINE, 60));

    service.pass(Duration.ofHours(23));
    assertThat(service.statuses("client")).containsExactly("request-accepted QUEUED");
    service.pass(Duration.ofHours(1));

    assertThat(service.statuses("client")).containsExactly("request-accepted FAILED");
    assertThat(onlyMessage().state().reason())
        .isEqualTo("given up: the mail server refused the recipient: 452");
    assertThat(service.correspondences.published()).hasSize(1);
  }

  @Test
  void pushOfTwoDaysAgoStaysUnsent() {
    service.publish("e1", new TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    service.now = service.now.plus(TWO_DAYS);
    service.pass(Duration.ZERO);

    assertThat(service.delivered).isEmpty();
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned SKIPPED");
    assertThat(onlyMessage().state().reason()).isEqualTo(SkipReason.TOO_OLD.text());
  }

  @Test
  void heldMessageOfTwoDaysAgoStaysUnsent() {
    service.publishHeld("e1", new TechnicianChanged(booking(), call(2, NINE, "ana"), null));
    service.now = service.now.plus(TWO_DAYS);
    service.pass(Duration.ZERO);

    assertThat(service.delivered).isEmpty();
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned SKIPPED");
  }

  @Test
  void repetitionIsAsOldAsItsRequest() {
    service.publish("e1", new RequestAccepted(booking(), NINE, 60));
    service.pass(TWO_DAYS);

    new ResendMessage(service.correspondences, service.calls, service)
        .resend(onlyMessage().id(), new Actor("dispatcher/lea"), service.now);
    service.pass(Duration.ZERO);

    assertThat(service.delivered)
        .containsExactly("client MAIL request-accepted", "client MAIL request-accepted");
  }

  private Message onlyMessage() {
    return service.correspondences.all().getFirst().messages().getFirst();
  }
}
