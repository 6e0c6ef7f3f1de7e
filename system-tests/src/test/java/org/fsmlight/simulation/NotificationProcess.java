package org.fsmlight.simulation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
 * The planning, folding, decisions and sending of notification-service on stores in memory. The
 * simulation takes the place of the service's timers: it decides when due messages are sent.
 */
final class NotificationProcess extends SimulatedProcess {

  private static final EventMapper<CorrespondenceChange> EVENT_MAPPER =
      MessageEventMappers.create(new PendingEvents(new EventJson(), () -> null));
  private static final String INSTANCE = "sender";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

  private final Documents<Correspondence> correspondences =
      collection(new Documents<>(world, Correspondence::id, Correspondence::version));
  private final NotificationStores.Replicas replicas = new NotificationStores.Replicas();
  private final Map<String, Instant> due = new LinkedHashMap<>();
  private final List<Runnable> heartbeats = new ArrayList<>();
  private final Postbox postbox = new Postbox(world, correspondences);
  private @Nullable MessageSender sender;
  private NotificationStores.@Nullable StoredCorrespondences stored;
  private Instant nextSweep = Instant.MIN;

  NotificationProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    due.clear();
    heartbeats.clear();
    nextSweep = Instant.MIN;
    stored =
        new NotificationStores.StoredCorrespondences(
            correspondences.seenBy(life), EVENT_MAPPER, world.mutation());
    var calls = NotificationStores.seenBy(life, Calls.class, replicas.calls());
    var directory = NotificationStores.seenBy(life, Directory.class, replicas.directory());
    var broadcasts = NotificationStores.seenBy(life, Broadcasts.class, replicas.broadcasts());
    var settings =
        new PlanningSettings(Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1));
    var planNotifications =
        new PlanNotifications(
            new NotificationPlanner(directory, stored, settings),
            stored,
            broadcasts,
            calls,
            (correspondence, at) -> schedule(correspondence.id(), at),
            settings);
    var transport = postbox.transport(life);
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
            world.clock(),
            (interval, heartbeat) -> {
              heartbeats.add(heartbeat);
              return () -> heartbeats.remove(heartbeat);
            });
    listens(
        "planNotificationsOnEvent",
        PlanningListeners.planNotificationsOnEvent(planNotifications, world.clock()));
    listens(
        "updateReplicasOnEvent",
        PlanningListeners.updateReplicasOnEvent(
            directory, calls, planNotifications, world.clock()));
  }

  /** A message that this instance was sending when it died need not wait for its lease. */
  @Override
  void onStart() {
    var now = world.clock().instant();
    for (var found : stored.dueUntil(now.plus(SWEEP), 2000)) {
      found.abandonedBy(INSTANCE, now).ifPresent(freed -> stored.save(freed, found.version()));
    }
  }

  @Override
  void onSchedule() {
    var now = world.clock().instant();
    if (now.isBefore(nextSweep)) {
      return;
    }
    nextSweep = now.plus(SWEEP);
    for (var found : stored.dueUntil(now.plus(SWEEP), 2000)) {
      found.dueAt().ifPresent(at -> schedule(found.id(), at));
    }
  }

  /** Extends the leases of the deliveries in progress. */
  void beat() {
    List.copyOf(heartbeats).forEach(Runnable::run);
  }

  /** The ids of the correspondences that are due. */
  List<String> dueNow() {
    var now = world.clock().instant();
    return due.entrySet().stream()
        .filter(each -> !each.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  void attend(String id) {
    due.remove(id);
    sender.sendDue(id).ifPresent(next -> schedule(id, next.at()));
  }

  Documents<Correspondence> correspondences() {
    return correspondences;
  }

  NotificationStores.Replicas replicas() {
    return replicas;
  }

  Postbox postbox() {
    return postbox;
  }

  private void schedule(String id, Instant at) {
    due.merge(id, at, (a, b) -> a.isBefore(b) ? a : b);
  }
}
