package org.fsmlight.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Content;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Recipient;
import org.fsmlight.notification.message.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class TracedOutletTests {

  private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");
  private static final String TRACEPARENT =
      "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

  private final List<String> within = new ArrayList<>();
  private final Traces traces =
      new Traces() {
        @Override
        public @Nullable String current() {
          return null;
        }

        @Override
        public void within(@Nullable String traceparent, String name, Runnable work) {
          within.add("begin " + name + " in " + traceparent);
          work.run();
          within.add("end");
        }
      };

  @Test
  void handsOverInTheTraceOfTheMessageAndNamesTheCallInLogLines() {
    var correspondence =
        Correspondence.about(
            "company-1", "call-1", "call-1", Recipient.technician("ana"), Channel.MAIL);
    var invitation = new Content.OfInvitation("A", "B", "a@b.example", "en", "sealed", NOW);
    var message =
        Message.planned("m1", Template.TECHNICIAN_INVITED, invitation, NOW, NOW, null)
            .tracedBy(TRACEPARENT);
    Outlet outlet =
        (whose, which) -> {
          within.add(which.id() + " about " + MDC.get("aggregateId"));
          return new Delivery.Accepted(Set.of());
        };

    var delivery = new TracedOutlet(outlet, traces).deliver(correspondence, message);

    assertThat(delivery).isInstanceOf(Delivery.Accepted.class);
    assertThat(within)
        .containsExactly("begin send MAIL in " + TRACEPARENT, "m1 about call-1", "end");
  }
}
