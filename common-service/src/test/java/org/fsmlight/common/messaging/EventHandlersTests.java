package org.fsmlight.common.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fsmlight.events.BoardChanged;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.Event;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.NotificationEvent;
import org.fsmlight.events.NotificationFailed;
import org.fsmlight.events.NotificationSent;
import org.junit.jupiter.api.Test;

class EventHandlersTests {

  private final EventHandlers handlers = new EventHandlers(EventHandlersTests.class);
  private final List<Event> handled = new ArrayList<>();

  @Test
  void readsTheTopicsOfAllEventsOfASealedInterface() {
    handlers.add(NotificationEvent.class, this::record);
    handlers.add(ClientErased.class, this::record);

    assertThat(handlers.topics())
        .containsExactly("ClientErased", "NotificationFailed", "NotificationSent");
  }

  @Test
  void refusesAnInterfaceThatIsOnlyPartlyDecided() {
    handlers.add(NotificationSent.class, this::record);

    assertThatIllegalStateException()
        .isThrownBy(handlers::topics)
        .withMessageContaining("neither handles nor ignores NotificationFailed");
  }

  @Test
  void leavesIgnoredEventsUnread() {
    handlers.add(NotificationSent.class, this::record);
    handlers.ignore(NotificationFailed.class);

    assertThat(handlers.topics()).containsExactly("NotificationSent");
  }

  @Test
  void refusesASecondDecisionOnAnEvent() {
    handlers.add(NotificationEvent.class, this::record);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> handlers.ignore(NotificationSent.class))
        .withMessageContaining("decides twice on NotificationSent");
  }

  @Test
  void refusesASecondHandlerOfAnEvent() {
    handlers.add(NotificationSent.class, this::record);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> handlers.add(NotificationEvent.class, this::record))
        .withMessageContaining("decides twice on NotificationSent");
  }

  @Test
  void refusesAListenerWithoutHandlers() {
    handlers.ignore(NotificationEvent.class);

    assertThatIllegalStateException()
        .isThrownBy(handlers::topics)
        .withMessageContaining("handles no event");
  }

  @Test
  void callsTheHandlerOfTheEvent() {
    handlers.add(BoardChanged.class, this::record);
    var changed = new BoardChanged("acme", "card", 1);

    handlers.handle(envelope(changed));
    handlers.handle(envelope(new ClientErased("e1", 1, "acme", List.of())));

    assertThat(handled).containsExactly(changed);
  }

  private void record(EventEnvelope<?> envelope) {
    handled.add(envelope.event());
  }

  private static <E extends Event> EventEnvelope<E> envelope(E event) {
    return new EventEnvelope<>("id", Instant.EPOCH, "test", null, null, event);
  }
}
