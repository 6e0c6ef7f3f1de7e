package org.fsmlight.common.outbox;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one aggregate that this instance publishes, in the order of their versions. An
 * event leaves the outbox only after all older ones of its topic. If one is not acknowledged, it
 * and all newer ones of its topic stay in the outbox, to be published again in order.
 */
final class Publication {

  /** An event on its way to the broker. */
  static final class Sending {
    private final PendingEvent event;
    private @Nullable Boolean acknowledged;

    private Sending(PendingEvent event) {
      this.event = event;
    }

    PendingEvent event() {
      return event;
    }
  }

  private final Outbox outbox;
  private final String aggregateId;
  private final EventsInFlight inFlight;
  private final Deque<Sending> queue = new ArrayDeque<>();
  private final List<Sending> sent = new ArrayList<>();

  /** The events to be removed from the outbox, by id. */
  private final Map<String, PendingEvent> acknowledged = new LinkedHashMap<>();

  /** Ids of all events taken up since the oldest open write began. */
  private final Set<String> known = new HashSet<>();

  /** Ids of the events that stay in the outbox, by topic. */
  private final Map<String, Set<String>> failed = new HashMap<>();

  private int writes;
  private boolean isSending;

  Publication(Outbox outbox, String aggregateId, EventsInFlight inFlight) {
    this.outbox = outbox;
    this.aggregateId = aggregateId;
    this.inFlight = inFlight;
  }

  Outbox outbox() {
    return outbox;
  }

  String aggregateId() {
    return aggregateId;
  }

  synchronized void openWrite() {
    writes++;
  }

  synchronized void closeWrite() {
    writes--;
  }

  /**
   * Takes up the events of a write. Returns false if older events of their topics are pending that
   * this instance is not publishing: these must be claimed first.
   */
  synchronized boolean add(
      List<PendingEvent> events, List<Outbox.Pending> pending, String publisher) {
    if (pending.stream().anyMatch(entry -> mustBeClaimed(entry, events, publisher))) {
      return false;
    }
    add(events);
    return true;
  }

  private boolean mustBeClaimed(Outbox.Pending entry, List<PendingEvent> events, String publisher) {
    return events.stream().noneMatch(event -> event.id().equals(entry.eventId()))
        && events.stream().anyMatch(event -> event.topic().equals(entry.topic()))
        && Outbox.isOrdered(entry.topic())
        && !(publisher.equals(entry.publisher()) && known.contains(entry.eventId()));
  }

  /** Takes up all events that it has not taken up before. Returns false if some stay behind. */
  synchronized boolean add(List<PendingEvent> events) {
    var fresh = events.stream().filter(event -> !known.contains(event.id())).toList();
    var possible = fresh.stream().filter(event -> !failed.containsKey(event.topic())).toList();
    addAgain(possible);
    return possible.size() == fresh.size();
  }

  /** Takes up events whether or not it has taken them up before. */
  synchronized void addAgain(List<PendingEvent> events) {
    inFlight.add(events.size());
    for (var event : events) {
      known.add(event.id());
      queue.add(new Sending(event));
    }
  }

  /** Returns true if the caller is to send what {@link #next} returns, and nobody else does. */
  synchronized boolean startSending() {
    if (isSending || queue.isEmpty()) {
      return false;
    }
    isSending = true;
    return true;
  }

  /** The next event to send. After null, somebody else may start sending. */
  synchronized @Nullable Sending next() {
    while (!queue.isEmpty()) {
      var next = queue.remove();
      var topic = next.event.topic();
      if (!failed.containsKey(topic)) {
        sent.add(next);
        return next;
      }
      leave(next.event);
      endFailures();
    }
    isSending = false;
    return null;
  }

  /** Leaves all events in the outbox that are not sent yet. */
  synchronized void giveUp() {
    inFlight.remove(queue.size());
    queue.forEach(each -> known.remove(each.event.id()));
    queue.clear();
  }

  /** Records whether the broker has acknowledged an event. */
  synchronized void settle(Sending settled, boolean isAcknowledged) {
    settled.acknowledged = isAcknowledged;
    if (!isAcknowledged) {
      failed.computeIfAbsent(settled.event.topic(), _ -> new HashSet<>());
    }
    var open = new HashSet<String>();
    for (var each : List.copyOf(sent)) {
      if (each.acknowledged == null) {
        open.add(each.event.topic());
      } else if (!open.contains(each.event.topic())) {
        sent.remove(each);
        if (failed.containsKey(each.event.topic())) {
          leave(each.event);
        } else {
          acknowledge(each.event);
        }
      }
    }
    endFailures();
  }

  private void acknowledge(PendingEvent published) {
    var before = acknowledged.put(published.id(), published);
    inFlight.remove(before == null ? 0 : 1);
  }

  private void leave(PendingEvent left) {
    failed.computeIfAbsent(left.topic(), _ -> new HashSet<>()).add(left.id());
    inFlight.remove(1);
  }

  /** Allows the events that stayed behind to be taken up again once no newer one is under way. */
  private void endFailures() {
    failed
        .entrySet()
        .removeIf(
            each ->
                Stream.concat(sent.stream(), queue.stream())
                        .noneMatch(other -> other.event.topic().equals(each.getKey()))
                    && forget(each.getValue()));
  }

  private boolean forget(Set<String> eventIds) {
    known.removeAll(eventIds);
    return true;
  }

  /** The events to be removed from the outbox. */
  synchronized Outbox.Published published(String publisher) {
    return new Outbox.Published(aggregateId, List.copyOf(acknowledged.keySet()), publisher);
  }

  /** Records that the events were removed. A stale list of a write in progress may name them. */
  synchronized void removed(Outbox.Published published) {
    for (var eventId : published.eventIds()) {
      inFlight.remove(acknowledged.remove(eventId) == null ? 0 : 1);
      if (writes == 0) {
        known.remove(eventId);
      }
    }
  }

  /**
   * Records that the store has failed. The events stay in the outbox, and so do newer ones of their
   * topics: otherwise the older ones would be published after them.
   */
  synchronized void notRemoved(Outbox.Published published) {
    var topics =
        published.eventIds().stream()
            .map(acknowledged::get)
            .filter(Objects::nonNull)
            .map(PendingEvent::topic)
            .collect(toSet());
    for (var event : List.copyOf(acknowledged.values())) {
      if (topics.contains(event.topic())) {
        acknowledged.remove(event.id());
        leave(event);
      }
    }
    endFailures();
  }

  synchronized boolean isIdle() {
    return writes == 0 && !isSending && queue.isEmpty() && sent.isEmpty() && acknowledged.isEmpty();
  }
}
