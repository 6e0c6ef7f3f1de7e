package org.fsmlight.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TimeSlot;
import org.fsmlight.dispatch.boards.BoardCard;
import org.fsmlight.dispatch.boards.BoardCards;
import org.fsmlight.dispatch.boards.BoardProjection;
import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.fsmlight.dispatch.boards.messaging.BoardMessaging;
import org.fsmlight.events.EventEnvelope;
import org.fsmlight.events.EventTypes;
import org.fsmlight.events.ServiceCallEvent;
import org.fsmlight.events.ServiceCallStatus;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.messages.CallState;
import org.fsmlight.notification.planning.messaging.PlanningListeners;
import org.fsmlight.requests.calls.InMemoryCallReplicas;
import org.fsmlight.requests.calls.messaging.CallReplicaMessaging;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.messaging.support.GenericMessage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every replica of a call has the status of the newest event, whichever type the event is of. The
 * events are all that the sealed interface permits, from their approved samples.
 */
class CallStatusReplicasTests {

  private static final Path SAMPLES = Path.of("../common-events/src/test/resources/samples");
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ID = "call-1";

  private final InMemoryCallReplicas requests = new InMemoryCallReplicas();
  private final Cards cards = new Cards();
  private final InMemoryCalls notifications = new InMemoryCalls();
  private final List<EventListener> listeners =
      List.of(
          CallReplicaMessaging.updateCallOnEvent(requests),
          BoardMessaging.updateCardOnEvent(
              new BoardProjection(cards, new NoDeliveries(), _ -> false)),
          PlanningListeners.updateReplicasOnEvent(null, notifications, null, Clock.systemUTC()));

  static Stream<Arguments> eventsOfEachStatus() {
    return EventTypes.leaves(ServiceCallEvent.class)
        .flatMap(type -> Stream.of(ServiceCallStatus.values()).map(s -> Arguments.of(type, s)));
  }

  @ParameterizedTest
  @MethodSource("eventsOfEachStatus")
  void hasTheStatusOfTheNewestEvent(
      Class<? extends ServiceCallEvent> type, ServiceCallStatus status) {
    for (var before : ServiceCallStatus.values()) {
      long version = 2 + 2L * before.ordinal();
      publish(type, before, version);
      publish(type, status, version + 1);
      publish(type, before, version); // again, and late

      var described = "%s after %s".formatted(status, before);
      assertThat(requests.progressOf(ID).name()).as(described).isEqualTo(progress(status));
      assertThat(cards.only().publishedCall().status().name())
          .as(described)
          .isEqualTo(status.name());
      assertThat(notifications.call(ID).orElseThrow().state().end())
          .as(described)
          .isEqualTo(end(status));
    }
  }

  private void publish(
      Class<? extends ServiceCallEvent> type, ServiceCallStatus status, long version) {
    var event = event(type, status, version);
    var envelope =
        new EventEnvelope<>(type + "@" + version, NOON, "dispatch-service", null, null, event);
    listeners.stream()
        .filter(listener -> listener.topics().contains(event.topic()))
        .forEach(listener -> listener.accept(new GenericMessage<>(envelope)));
  }

  private static ServiceCallEvent event(
      Class<? extends ServiceCallEvent> type, ServiceCallStatus status, long version) {
    try {
      var sample = SAMPLES.resolve(type.getSimpleName() + ".1.json");
      var json = JSON.readTree(Files.readString(sample));
      ((ObjectNode) json.path("call"))
          .put("id", ID)
          .put("version", version)
          .put("status", status.name());
      return (ServiceCallEvent) new EventJson().read(json.toString().getBytes(UTF_8), type);
    } catch (IOException noSample) {
      throw new IllegalStateException(noSample);
    }
  }

  private static String progress(ServiceCallStatus status) {
    return switch (status) {
      case OPEN, READY -> "NOT_BEGUN";
      case IN_PROGRESS, COMPLETED, CANCELLED -> status.name();
    };
  }

  private static CallState.End end(ServiceCallStatus status) {
    return switch (status) {
      case OPEN, READY, IN_PROGRESS -> null;
      case COMPLETED, CANCELLED -> CallState.End.valueOf(status.name());
    };
  }

  private static final class Cards implements BoardCards {

    private final Map<ServiceCallId, BoardCard> saved = new HashMap<>();

    BoardCard only() {
      return saved.get(new ServiceCallId(ID));
    }

    @Override
    public Optional<BoardCard> find(ServiceCallId id) {
      return Optional.ofNullable(saved.get(id));
    }

    @Override
    public List<BoardCard> onBoard(CompanyId company, TimeSlot time) {
      return List.copyOf(saved.values());
    }

    @Override
    public boolean save(BoardCard card) {
      saved.put(card.id(), card);
      return true;
    }

    @Override
    public boolean redact(BoardCard erased) {
      return save(erased);
    }
  }

  private static final class NoDeliveries implements DeliveryRecords {

    @Override
    public Optional<DeliveryRecord> find(ServiceCallId call) {
      return Optional.empty();
    }

    @Override
    public boolean save(DeliveryRecord deliveries) {
      return true;
    }
  }
}
