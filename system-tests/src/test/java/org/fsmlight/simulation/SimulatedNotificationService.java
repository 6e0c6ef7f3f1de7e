package org.fsmlight.simulation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.companies.Directory;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CorrespondenceChange;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.messaging.MessageEventMappers;
import org.fsmlight.notification.planning.Broadcasts;
import org.fsmlight.notification.planning.NotificationPlanner;
import org.fsmlight.notification.planning.PlanNotifications;
import org.fsmlight.notification.planning.PlanningSettings;
import org.fsmlight.notification.planning.messaging.PlanningListeners;
import org.fsmlight.notification.sending.Backoff;
import org.fsmlight.notification.sending.MessageSender;
import org.fsmlight.notification.sending.Transports;
import org.jspecify.annotations.Nullable;

/**
 * The planning and sending of notification-service on simulated collections. The simulation
 * replaces the service's timers: it decides when due messages are sent and when leases are
 * extended.
 */
final class SimulatedNotificationService extends SimulatedService {

  private static final EventMapper<CorrespondenceChange> EVENT_MAPPER =
      MessageEventMappers.create(new PendingEvents(new EventJson(), () -> null));
  private static final String INSTANCE = "sender";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

  private final SimulatedCollection<Correspondence> correspondences =
      add(new SimulatedCollection<>(simulation, Correspondence::id, Correspondence::version));
  private final NotificationReplicas replicas = new NotificationReplicas();
  private final DueTimes dueTimes = new DueTimes();
  private final List<Runnable> heartbeats = new ArrayList<>();
  private final SimulatedInbox inbox = new SimulatedInbox(simulation, correspondences);
  private @Nullable MessageSender sender;
  private @Nullable SimulatedCorrespondences stored;
  private Instant nextSweep = Instant.MIN;

  SimulatedNotificationService(Simulation simulation) {
    super(simulation);
  }

  @Override
  void wire(ServiceInstance instance) {
    dueTimes.clear();
    heartbeats.clear();
    nextSweep = Instant.MIN;
    stored =
        new SimulatedCorrespondences(
            correspondences.connect(instance), EVENT_MAPPER, simulation.mutation());
    var calls = NotificationReplicas.connect(instance, Calls.class, replicas.calls());
    var directory = NotificationReplicas.connect(instance, Directory.class, replicas.directory());
    var broadcasts =
        NotificationReplicas.connect(instance, Broadcasts.class, replicas.broadcasts());
    var settings =
        new PlanningSettings(Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1));
    var planNotifications =
        new PlanNotifications(
            new NotificationPlanner(directory, stored, settings),
            stored,
            broadcasts,
            calls,
            (correspondence, at) -> dueTimes.schedule(correspondence.id(), at),
            settings);
    var transport = inbox.transport(instance);
    sender =
        new MessageSender(
            stored,
            calls,
            new Transports(Map.of(Channel.MAIL, transport, Channel.PUSH, transport)),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
            new DeliveryLimits(settings.tooOld(), Duration.ofDays(1)),
            INSTANCE,
            LEASE,
            METERS,
            simulation.clock(),
            (interval, heartbeat) -> {
              heartbeats.add(heartbeat);
              return () -> heartbeats.remove(heartbeat);
            });
    register(
        "planNotificationsOnEvent",
        PlanningListeners.planNotificationsOnEvent(planNotifications, simulation.clock()));
    register(
        "updateReplicasOnEvent",
        PlanningListeners.updateReplicasOnEvent(
            directory, calls, planNotifications, simulation.clock()));
  }

  /** Releases the messages that the previous instance was sending, before their leases end. */
  @Override
  void onStart() {
    var now = simulation.clock().instant();
    for (var found : stored.dueUntil(now.plus(SWEEP), 2000)) {
      found.abandonedBy(INSTANCE, now).ifPresent(freed -> stored.save(freed, found.version()));
    }
  }

  @Override
  void onSchedule() {
    var now = simulation.clock().instant();
    if (now.isBefore(nextSweep)) {
      return;
    }
    nextSweep = now.plus(SWEEP);
    for (var found : stored.dueUntil(now.plus(SWEEP), 2000)) {
      found.dueAt().ifPresent(at -> dueTimes.schedule(found.id(), at));
    }
  }

  /** Extends the leases of the deliveries in progress. */
  void extendLeases() {
    List.copyOf(heartbeats).forEach(Runnable::run);
  }

  /** The ids of the correspondences with a message that is due. */
  List<String> dueCorrespondences() {
    return dueTimes.dueBy(simulation.clock().instant());
  }

  void sendDue(String id) {
    dueTimes.remove(id);
    sender.sendDue(id).ifPresent(next -> dueTimes.schedule(id, next.at()));
  }

  List<Message> openMessages() {
    return correspondences.all().stream()
        .flatMap(correspondence -> correspondence.messages().stream())
        .filter(Message::isOpen)
        .toList();
  }

  SimulatedCollection<Correspondence> correspondences() {
    return correspondences;
  }

  NotificationReplicas replicas() {
    return replicas;
  }

  SimulatedInbox inbox() {
    return inbox;
  }
}
