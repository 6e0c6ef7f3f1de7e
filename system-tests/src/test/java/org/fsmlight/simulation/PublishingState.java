package org.fsmlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.common.outbox.Outbox;
import org.fsmlight.common.outbox.PendingEvent;
import org.fsmlight.common.outbox.RepeatedEvents;
import org.jspecify.annotations.Nullable;

/** The pending and repeated events of one document. */
record PublishingState(
    List<Stored> outbox, List<PendingEvent> repeats, @Nullable Instant repeatAt) {

  static final PublishingState NONE = new PublishingState(List.of(), List.of(), null);

  /** A pending event with the instance that publishes it. */
  record Stored(PendingEvent event, String publisher) {}

  boolean isFinished() {
    return outbox.isEmpty() && repeatAt == null;
  }

  List<PendingEvent> events() {
    return outbox.stream().map(Stored::event).toList();
  }

  boolean isWaitingSince(Instant time) {
    return outbox.stream().anyMatch(each -> each.event().time().isBefore(time));
  }

  List<Outbox.Pending> pending() {
    return outbox.stream()
        .map(e -> new Outbox.Pending(e.event().id(), e.event().topic(), e.publisher()))
        .toList();
  }

  PublishingState with(List<PendingEvent> events, String publisher) {
    var all = new ArrayList<>(outbox);
    events.forEach(event -> all.add(new Stored(event, publisher)));
    return new PublishingState(List.copyOf(all), repeats, repeatAt);
  }

  PublishingState without(Outbox.Published published) {
    var own = outbox.stream().filter(each -> isOf(each, published)).toList();
    var others = outbox.stream().filter(each -> !own.contains(each)).toList();
    var kept = repeatAt == null ? Stream.<PendingEvent>empty() : own.stream().map(Stored::event);
    return new PublishingState(others, Stream.concat(repeats.stream(), kept).toList(), repeatAt);
  }

  private static boolean isOf(Stored stored, Outbox.Published published) {
    return stored.publisher().equals(published.publisher())
        && published.eventIds().contains(stored.event().id());
  }

  PublishingState claimedBy(String publisher, Instant time) {
    var mustBeRepeated =
        outbox.stream()
            .filter(each -> !each.publisher().equals(publisher))
            .anyMatch(each -> Outbox.isOrdered(each.event().topic()));
    return new PublishingState(
        outbox.stream().map(each -> new Stored(each.event(), publisher)).toList(),
        repeats,
        mustBeRepeated ? latest(time) : repeatAt);
  }

  private Instant latest(Instant time) {
    return repeatAt == null || time.isAfter(repeatAt) ? time : repeatAt;
  }

  boolean isDue(Instant now) {
    return repeatAt != null && repeatAt.isBefore(now);
  }

  PublishingState deferred(Instant next) {
    return new PublishingState(outbox, repeats, next);
  }

  PublishingState without(RepeatedEvents.Repeat repeat) {
    return repeat.next().equals(repeatAt) && repeat.events().equals(repeats) && outbox.isEmpty()
        ? NONE
        : this;
  }
}
