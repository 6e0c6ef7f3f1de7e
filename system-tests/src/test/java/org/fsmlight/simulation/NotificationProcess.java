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
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.MessageSettled;
import org.fsmlight.notification.messaging.NotificationDoor;
import org.fsmlight.notification.planning.Telling;
import org.fsmlight.notification.planning.TellingLimits;
import org.fsmlight.notification.sending.Backoff;
import org.fsmlight.notification.sending.Postman;
import org.jspecify.annotations.Nullable;

/**
 * notification-service's planning, folding, release and sending on stores in memory. In place of
 * its timers, which only decide when, the simulation decides when the postman attends.
 */
final class NotificationProcess extends SimulatedProcess {

  private static final EventMapper<MessageSettled> ANNOUNCEMENTS =
      NotificationDoor.eventMapper(new PendingEvents(new EventJson(), () -> null));
  private static final String INSTANCE = "postman";
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final Duration SWEEP = Duration.ofSeconds(30);
  private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

  private final Documents<Correspondence> correspondences =
      collection(new Documents<>(world, Correspondence::id, Correspondence::version));
  private final NotificationStores.Copied copied = new NotificationStores.Copied();
  private final Map<String, Instant> due = new LinkedHashMap<>();
  private final List<Runnable> signs = new ArrayList<>();
  private final Postbox postbox = new Postbox(world, correspondences);
  private @Nullable Postman postman;
  private NotificationStores.@Nullable StoredCorrespondences stored;
  private Instant nextSweep = Instant.MIN;

  NotificationProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    due.clear();
    signs.clear();
    nextSweep = Instant.MIN;
    stored =
        new NotificationStores.StoredCorrespondences(
            correspondences.seenBy(life), ANNOUNCEMENTS, world.mutation());
    var copies = new NotificationStores.Copies(copied, life);
    var telling =
        new Telling(
            stored,
            copies,
            copies,
            copies,
            (correspondence, at) -> plan(correspondence.id(), at),
            new TellingLimits(Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1)));
    postman =
        new Postman(
            stored,
            copies,
            Map.of(Channel.MAIL, postbox.outlet(life), Channel.PUSH, postbox.outlet(life)),
            new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
            INSTANCE,
            LEASE,
            METERS,
            world.clock(),
            (interval, sign) -> {
              signs.add(sign);
              return () -> signs.remove(sign);
            });
    listens("tellWhatHappened", NotificationDoor.tellWhatHappened(telling, world.clock()));
    listens("keepCopies", NotificationDoor.keepCopies(copies, copies, telling, world.clock()));
  }

  /** What this instance was sending when it died need not wait for its lease. */
  @Override
  void onStart() {
    var now = world.clock().instant();
    for (Correspondence found : stored.dueUntil(now.plus(SWEEP), 2000)) {
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
    for (Correspondence found : stored.dueUntil(now.plus(SWEEP), 2000)) {
      found.dueAt().ifPresent(at -> plan(found.id(), at));
    }
  }

  /** Signs of life of what is being handed over just now. */
  void beat() {
    List.copyOf(signs).forEach(Runnable::run);
  }

  /** Those the postman would attend to by now. */
  List<String> dueNow() {
    var now = world.clock().instant();
    return due.entrySet().stream()
        .filter(each -> !each.getValue().isAfter(now))
        .map(Map.Entry::getKey)
        .toList();
  }

  void attend(String id) {
    due.remove(id);
    postman.attend(id).ifPresent(at -> plan(id, at));
  }

  Documents<Correspondence> correspondences() {
    return correspondences;
  }

  NotificationStores.Copied copied() {
    return copied;
  }

  Postbox postbox() {
    return postbox;
  }

  private void plan(String id, Instant at) {
    due.merge(id, at, (a, b) -> a.isBefore(b) ? a : b);
  }
}
