package org.fsmlight.notification.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.message.Bookings.NINE;
import static org.fsmlight.notification.message.Bookings.booking;
import static org.fsmlight.notification.message.Bookings.call;

import java.time.Duration;
import java.util.List;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Resending;
import org.fsmlight.notification.sending.Delivery;
import org.junit.jupiter.api.Test;

/** Nobody writes about an erased client any more, and nothing says who it was. */
class ErasedClientTests {

  private final Town town = new Town();

  @Test
  void whatIsHeldOrWaitsIsWithdrawn() {
    town.answer = Delivery.unavailable("451 for anna@client.example", null);
    town.tell("e1", new Fact.DateDefined(booking(), call(2, NINE, "ana")));
    town.pass(Duration.ofSeconds(1));
    town.tellHeld("e2", new Fact.TechnicianChanged(booking(), call(3, NINE, "ana"), null));
    assertThat(town.states("client")).containsExactly("date-defined QUEUED");
    assertThat(town.states("technician/ana")).containsExactly("technician-assigned HELD");

    erase();
    town.answer = new Delivery.Accepted(java.util.Set.of());
    town.pass(Duration.ofHours(2));

    assertThat(town.delivered).isEmpty();
    assertThat(town.states("client")).containsExactly("date-defined WITHDRAWN");
    assertThat(town.states("technician/ana")).containsExactly("technician-assigned WITHDRAWN");
    namesNobody();
  }

  @Test
  void whatWasSentOrFailedStaysInTheLedgerWithoutWords() {
    var why = new Content.Report("Ben", NINE, "Anna was not there");
    town.tell("e1", new Fact.CallCancelled(booking(), call(4, NINE, null), why));
    town.answer = new Delivery.Refused("550 no such user anna@client.example");
    town.tell("e2", new Fact.CallCompleted(booking(), call(4, NINE, null), why));
    town.pass(Duration.ofSeconds(1));
    assertThat(town.states("company")).containsExactly("call-completed FAILED");

    erase();
    var once = List.copyOf(town.letters.all.values());
    erase();

    assertThat(town.letters.all.values()).containsExactlyElementsOf(once);
    assertThat(town.states("company")).containsExactly("call-completed FAILED");
    namesNobody();
    for (Correspondence letter : once) {
      for (Message message : letter.messages()) {
        var again = new SendAgain(town.letters, town).sendAgain(letter, message, "a", town.now);
        assertThat(again).isEqualTo(new Resending.Refused(message, Resending.Why.CLIENT_ERASED));
      }
    }
  }

  @Test
  void whoIsSendingJustThenNotesNothing() {
    town.tell("e1", new Fact.DateDefined(booking(), call(2, NINE, "ana")));
    town.justBeforeDelivering = this::erase;
    town.answer = new Delivery.Refused("550 no such user anna@client.example");

    town.pass(Duration.ofSeconds(1));

    assertThat(town.states("client")).containsExactly("date-defined WITHDRAWN");
    namesNobody();
  }

  private void erase() {
    for (Correspondence letter : List.copyOf(town.letters.all.values())) {
      letter
          .erased(town.now)
          .ifPresent(erased -> assertThat(town.letters.redact(erased, letter.version())).isTrue());
    }
  }

  private void namesNobody() {
    assertThat(town.letters.all.values().toString())
        .doesNotContain("Anna", "anna@", "Bahnhof", "8001", "Zürich", "Ring twice");
  }
}
