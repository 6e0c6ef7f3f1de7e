package org.fsmlight.notification;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fsmlight.notification.calls.BookingSummary;
import org.fsmlight.notification.calls.InMemoryCalls;
import org.fsmlight.notification.calls.RequestReplica;
import org.fsmlight.notification.calls.RequestReplica.Status;
import org.fsmlight.notification.companies.InMemoryDirectory;
import org.fsmlight.notification.companies.Person;
import org.fsmlight.notification.messages.Channel;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.DeliverySchedule;
import org.fsmlight.notification.messages.InMemoryCorrespondences;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.planning.EventContext;
import org.fsmlight.notification.planning.InMemoryBroadcasts;
import org.fsmlight.notification.planning.NotifiableDomainEvent;
import org.fsmlight.notification.planning.NotificationPlanner;
import org.fsmlight.notification.planning.PlanNotifications;
import org.fsmlight.notification.planning.PlanningSettings;
import org.fsmlight.notification.previews.PreviewRecipients;
import org.fsmlight.notification.sending.Backoff;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.MessageSender;
import org.fsmlight.notification.sending.Transport;
import org.fsmlight.notification.sending.Transports;

/**
 * Planning and sending in memory, with a clock that the test sets. Deliveries are recorded as
 * {@code recipient CHANNEL template}.
 */
public final class InMemoryService implements DeliverySchedule, Transport {

  public static final Duration HOLD = Duration.ofSeconds(8);

  public final InMemoryDirectory directory = new InMemoryDirectory();
  public final InMemoryCalls calls = new InMemoryCalls();
  public final InMemoryCorrespondences correspondences = new InMemoryCorrespondences();
  public final List<String> delivered = new ArrayList<>();
  public final List<Correspondence> deliveredTo = new ArrayList<>();
  public final Set<String> withoutDevice = new HashSet<>();
  public final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  public Instant now = Instant.parse("2026-11-21T10:00:00Z");
  public Runnable beforeDelivery = () -> {};

  /** The transport of pushes; absent if they are recorded as deliveries. */
  public Transport pushes;

  /** The result of the deliveries from now on. */
  public Delivery delivery = new Delivery.Accepted(Set.of());

  private final Map<String, Instant> due = new LinkedHashMap<>();
  private final PlanningSettings settings =
      new PlanningSettings(Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1));
  private final NotificationPlanner planner =
      new NotificationPlanner(directory, correspondences, settings);
  private final Transports transports =
      new Transports(Map.of(Channel.MAIL, this, Channel.PUSH, this));

  public final PlanNotifications planNotifications =
      new PlanNotifications(
          planner, correspondences, new InMemoryBroadcasts(), calls, this, settings);
  public final PreviewRecipients previewRecipients =
      new PreviewRecipients(calls, correspondences, planner, transports, settings);

  private final MessageSender sender =
      new MessageSender(
          correspondences,
          calls,
          transports,
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
          new DeliveryLimits(settings.tooOld(), Duration.ofDays(1)),
          "in-memory",
          Duration.ofSeconds(30),
          meters,
          ((InstantSource) () -> now).withZone(ZoneOffset.UTC),
          (interval, task) -> () -> {});

  public void publish(String eventId, NotifiableDomainEvent event) {
    planNotifications.plan(event, new EventContext(eventId, now, Duration.ZERO), now);
  }

  public void publishHeld(String eventId, NotifiableDomainEvent event) {
    planNotifications.plan(event, new EventContext(eventId, now, HOLD), now);
  }

  /** Passes time, and does everything that becomes due. */
  public InMemoryService pass(Duration time) {
    var end = now.plus(time);
    while (true) {
      var next =
          due.entrySet().stream()
              .filter(entry -> !entry.getValue().isAfter(end))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        now = end;
        return this;
      }
      var id = next.get().getKey();
      var at = due.remove(id);
      now = at.isAfter(now) ? at : now;
      sender.sendDue(id).ifPresent(later -> due.merge(id, later.at(), InMemoryService::earlier));
    }
  }

  public InMemoryService passHold() {
    return pass(HOLD.plusSeconds(1));
  }

  /** Returns the messages to a recipient as {@code template STATUS}. */
  public List<String> statuses(String recipient) {
    return correspondences.all().stream()
        .filter(each -> each.recipient().toString().equals(recipient))
        .flatMap(each -> each.messages().stream())
        .map(message -> message.template().slug() + " " + message.status())
        .toList();
  }

  @Override
  public void due(Correspondence correspondence, Instant at) {
    due.merge(correspondence.id(), at, InMemoryService::earlier);
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    beforeDelivery.run();
    if (pushes != null && correspondence.channel() == Channel.PUSH) {
      return pushes.deliver(correspondence, message);
    }
    var result = obstacle(correspondence, message).orElse(delivery);
    if (result instanceof Delivery.Accepted) {
      delivered.add(
          correspondence.recipient()
              + " "
              + correspondence.channel()
              + " "
              + message.template().slug());
      deliveredTo.add(correspondence);
    }
    return result;
  }

  @Override
  public Optional<Delivery> obstacle(Correspondence correspondence, Message message) {
    return correspondence.channel() == Channel.PUSH
            && withoutDevice.contains(correspondence.recipient().id())
        ? Optional.of(new Delivery.Undeliverable(SkipReason.NO_DEVICE))
        : Optional.empty();
  }

  public static Person person(String id, boolean active) {
    return new Person(
        id, active ? 1 : 2, "company-1", id, "Muster", id + "@company.example", "en", active);
  }

  public static RequestReplica request(
      String id, long version, Status status, String redistributedFrom) {
    var booking = new BookingSummary("company-1", false, true);
    return new RequestReplica(id, version, status, redistributedFrom, booking, null, 60);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
