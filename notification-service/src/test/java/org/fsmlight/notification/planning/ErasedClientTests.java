package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.messages.Bookings.NINE;
import static org.fsmlight.notification.messages.Bookings.booking;
import static org.fsmlight.notification.messages.Bookings.call;

import java.time.Duration;
import java.util.Set;
import org.fsmlight.notification.InMemoryService;
import org.fsmlight.notification.messages.Actor;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Decision;
import org.fsmlight.notification.messages.Refusal;
import org.fsmlight.notification.messages.ResendMessage;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCancelled;
import org.fsmlight.notification.planning.NotifiableDomainEvent.CallCompleted;
import org.fsmlight.notification.planning.NotifiableDomainEvent.DateDefined;
import org.fsmlight.notification.planning.NotifiableDomainEvent.TechnicianChanged;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/** Messages about an erased client: none is sent any more, and none names the client. */
class ErasedClientTests {

  private final InMemoryService service = new InMemoryService();

  @Test
  void withdrawsHeldAndQueuedMessages() {
    service.delivery = Delivery.unavailable("451 for anna@client.example", null);
    service.publish("e1", new DateDefined(booking(), call(2, NINE, "ana")));
    service.pass(Duration.ofSeconds(1));
    service.publishHeld("e2", new TechnicianChanged(booking(), call(3, NINE, "ana"), null));
    assertThat(service.statuses("client")).containsExactly("date-defined QUEUED");
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned HELD");

    erase();
    service.delivery = new Delivery.Accepted(Set.of());
    service.pass(Duration.ofHours(2));

    assertThat(service.delivered).isEmpty();
    assertThat(service.statuses("client")).containsExactly("date-defined WITHDRAWN");
    assertThat(service.statuses("technician/ana")).containsExactly("technician-assigned WITHDRAWN");
    assertNoPersonalData();
  }

  @Test
  void keepsSentAndFailedMessagesWithoutPersonalData() {
    var report = new Content.Report("Ben", NINE, "Anna was not there");
    service.publish("e1", new CallCancelled(booking(), call(4, NINE, null), report));
    service.delivery = new Delivery.Refused("550 no such user anna@client.example");
    service.publish("e2", new CallCompleted(booking(), call(4, NINE, null), report));
    service.pass(Duration.ofSeconds(1));
    assertThat(service.statuses("company")).containsExactly("call-completed FAILED");

    erase();
    var once = service.correspondences.all();
    erase();

    assertThat(service.correspondences.all()).containsExactlyElementsOf(once);
    assertThat(service.statuses("company")).containsExactly("call-completed FAILED");
    assertNoPersonalData();
    var resendMessage = new ResendMessage(service.correspondences, service.calls, service);
    for (var correspondence : once) {
      for (var message : correspondence.messages()) {
        assertThat(resendMessage.resend(message.id(), new Actor("dispatcher/lea"), service.now))
            .contains(new Decision.Refused(new Refusal.ClientErased(message)));
      }
    }
  }

  @Test
  void recordsNoDeliveryThatWasInProgress() {
    service.publish("e1", new DateDefined(booking(), call(2, NINE, "ana")));
    service.beforeDelivery = this::erase;
    service.delivery = new Delivery.Refused("550 no such user anna@client.example");

    service.pass(Duration.ofSeconds(1));

    assertThat(service.statuses("client")).containsExactly("date-defined WITHDRAWN");
    assertNoPersonalData();
  }

  private void erase() {
    for (var correspondence : service.correspondences.all()) {
      correspondence
          .erased(service.now)
          .ifPresent(
              erased ->
                  assertThat(service.correspondences.redact(erased, correspondence.version()))
                      .isTrue());
    }
  }

  private void assertNoPersonalData() {
    assertThat(service.correspondences.all().toString())
        .doesNotContain("Anna", "anna@", "Bahnhof", "8001", "Zürich", "Ring twice");
  }
}
