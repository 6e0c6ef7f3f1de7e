package org.fsmlight.notification.previews;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.planning.EventContext;
import org.fsmlight.notification.planning.PlannedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Copies of the correspondences about a call, to which planned messages are added and which then
 * decide as if each delivery succeeded. Nothing is stored or sent.
 */
final class DeliveryRehearsal {

  /**
   * A planned message that would be sent, or would be listed as skipped.
   *
   * @param skipped absent if the message would be sent
   */
  record Rehearsed(Correspondence correspondence, Message message, @Nullable SkipReason skipped) {}

  private static final Duration LEASE_TIME = Duration.ofSeconds(30);

  private final Map<String, Correspondence> copies = new LinkedHashMap<>();
  private final Set<String> added = new HashSet<>();
  private final List<Rehearsed> skipped = new ArrayList<>();
  private final CurrentState current;
  private final Instant now;
  private final Duration maxAge;

  /**
   * @param current the state of the call after the change
   * @param maxAge the age from which an event leads to no delivery
   */
  DeliveryRehearsal(
      List<Correspondence> stored, CurrentState current, Instant now, Duration maxAge) {
    stored.forEach(each -> copies.put(each.id(), each));
    this.current = current;
    this.now = now;
    this.maxAge = maxAge;
  }

  void add(PlannedMessage planned, EventContext context) {
    var message = planned.message(context, now, maxAge);
    var empty = planned.correspondence();
    var copy = copies.getOrDefault(empty.id(), empty);
    copy.add(message, now).ifPresent(after -> copies.put(after.id(), after));
    planned
        .skipReason(context, now, maxAge)
        .ifPresentOrElse(
            reason -> skipped.add(new Rehearsed(copy, message, reason)),
            () -> added.add(message.id()));
  }

  Stream<Rehearsed> results() {
    return Stream.concat(skipped.stream(), copies.values().stream().flatMap(this::sent));
  }

  private Stream<Rehearsed> sent(Correspondence copy) {
    List<Rehearsed> sent = new ArrayList<>();
    var state = copy;
    var time = now;
    while (true) {
      switch (state.next(time, current, new Lease("rehearsal", time.plus(LEASE_TIME)))) {
        case DeliveryDecision.Idle _ -> {
          return sent.stream();
        }
        case DeliveryDecision.Wait(var until) -> time = until;
        case DeliveryDecision.Settled(var after, _) -> state = after;
        case DeliveryDecision.Send(var after, var message) -> {
          if (added.contains(message.id())) {
            sent.add(new Rehearsed(after, message, null));
          }
          var all = ReachedDevices.reached(after.devices().ids());
          state = after.reached(message.id(), all, time).sent(message.id(), time);
        }
      }
    }
  }
}
