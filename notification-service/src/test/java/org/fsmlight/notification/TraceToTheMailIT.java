package org.fsmlight.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.notification.RunningService.soon;

import org.fsmlight.common.tracing.Traces;
import org.fsmlight.notification.messages.Correspondences;
import org.junit.jupiter.api.Test;

/** The trace of an event continues in the delivery of its mail. */
class TraceToTheMailIT {

  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  private final RunningService service = RunningService.shared();

  @Test
  void storesTraceWithTheMessage() {
    var events = EventFixtures.of("traced", "traced-1");
    service.register(events);
    service
        .bean(Traces.class)
        .within(
            "00-" + TRACE + "-00f067aa0ba902b7-01",
            "a test",
            () -> service.publish(events.accepted()));
    soon(() -> !service.mailsTo(events.client()).isEmpty());

    assertThat(service.bean(Correspondences.class).ofCall("traced-1"))
        .isNotEmpty()
        .flatExtracting(each -> each.messages())
        .allSatisfy(
            message -> assertThat(message.origin().traceparent()).startsWith("00-" + TRACE));
  }
}
