package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.messages.Bookings;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Content;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.Origin;
import org.fsmlight.notification.messages.Recipient;
import org.fsmlight.notification.messages.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracedTransportTests {

  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final List<String> steps = new ArrayList<>();
  private final Traces traces =
      new Traces() {
        @Override
        public @Nullable String current() {
          return null;
        }

        @Override
        public void within(@Nullable String traceparent, String name, Runnable work) {
          steps.add("begin " + name + " in " + traceparent);
          work.run();
          steps.add("end");
        }
      };

  @Test
  void deliversInTheTraceOfTheMessageWithTheCallInLogLines() {
    var correspondence =
        Correspondence.about(
            "company-1", "call-1", "call-1", Recipient.technician("ana"), Channel.MAIL);
    var invitation = new Content.OfInvitation("A", "B", "a@b.example", "en", "sealed", NOW);
    var origin = new Origin(NOW, NOW, null).tracedBy(TRACEPARENT);
    var message = Message.planned("m1", Template.TECHNICIAN_INVITED, invitation, origin);
    Transport transport =
        (whose, which) -> {
          steps.add(which.id() + " about " + MDC.get("aggregateId"));
          return new Delivery.Accepted(Set.of());
        };

    var delivery = new TracedTransport(transport, traces).deliver(correspondence, message);

    assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
    assertThat(steps)
        .containsExactly("begin send MAIL in " + TRACEPARENT, "m1 about call-1", "end");
  }

  @Test
  void knowsTheObstaclesOfItsTransport() {
    var obstacle = new Delivery.Obsolete("the person has left");
    var transport =
        new Transport() {
          @Override
          public Delivery deliver(Correspondence correspondence, Message message) {
            return Delivery.accepted();
          }

          @Override
          public Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
            return Optional.of(obstacle);
          }
        };
    var correspondence =
        Correspondence.about(
            "company-1", "call-1", "call-1", Recipient.technician("ana"), Channel.MAIL);
    var verification = new Content.OfVerification(1, true, List.of());
    var message = Bookings.message("m1", Template.TECHNICIAN_VERIFIED, verification, NOW);

    assertThat(new TracedTransport(transport, traces).obstacle(correspondence, message))
        .hasValue(obstacle);
    assertThat(steps).isEmpty();
  }
}
