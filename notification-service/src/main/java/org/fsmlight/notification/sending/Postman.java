package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Lease;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.State;
import org.fsmlight.notification.message.Turn;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what a correspondence demands now: releases, claims, hands over, and notes what came of it.
 * Claiming and noting are single writes, so of several postmen one sends.
 */
public final class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);

  private final Correspondences correspondences;
  private final Calls calls;
  private final Map<Channel, Outlet> outlets;
  private final Backoff backoff;
  private final String name;
  private final Duration lease;
  private final MeterRegistry meters;
  private final Clock clock;
  private final Pulse pulse;

  /**
   * @param name this instance's, unlike any other's that runs
   * @param lease how long a message is ours without being extended
   * @param pulse extends leases of messages that take long to hand over
   */
  public Postman(
      Correspondences correspondences,
      Calls calls,
      Map<Channel, Outlet> outlets,
      Backoff backoff,
      String name,
      Duration lease,
      MeterRegistry meters,
      Clock clock,
      Pulse pulse) {
    this.correspondences = correspondences;
    this.calls = calls;
    this.outlets = Map.copyOf(outlets);
    this.backoff = backoff;
    this.name = name;
    this.lease = lease;
    this.meters = meters;
    this.clock = clock;
    this.pulse = pulse;
  }

  /** Works until nothing is due; answers when something will be. */
  public Optional<Instant> attend(String id) {
    while (true) {
      Optional<Correspondence> found = correspondences.find(id);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      Correspondence correspondence = found.get();
      switch (correspondence.turn(clock.instant(), callOf(correspondence), lease())) {
        case Turn.Idle _ -> {
          return Optional.empty();
        }
        case Turn.Wait(Instant until) -> {
          return Optional.of(until);
        }
        case Turn.Settled(Correspondence after, Message _) ->
            correspondences.save(after, correspondence.version());
        case Turn.Send(Correspondence after, Message message) -> {
          if (correspondences.save(after, correspondence.version())) {
            note(after, message, deliver(after, message));
          }
        }
      }
    }
  }

  private void extend(Correspondence correspondence, Message message) {
    Correspondence before = correspondences.find(correspondence.id()).orElseThrow();
    boolean sending =
        before.message(message.id()).filter(known -> known.lease() != null).isPresent();
    if (sending) {
      correspondences.save(before.extend(message.id(), lease()), before.version());
    }
  }

  private Delivery deliver(Correspondence correspondence, Message message) {
    Outlet outlet = outlets.get(correspondence.channel());
    if (outlet == null) {
      return new Delivery.Nowhere("there is no way to send it");
    }
    try (var _ = pulse.every(lease.dividedBy(3), () -> extend(correspondence, message))) {
      return outlet.deliver(correspondence, message);
    } catch (RuntimeException fault) {
      log.warn("Message {} met a fault and is tried again", message.id(), fault);
      return new Delivery.Later("a fault of ours", null, false, true, true, Set.of());
    }
  }

  private void note(Correspondence correspondence, Message message, Delivery delivery) {
    String id = correspondence.id();
    Channel channel = correspondence.channel();
    String messageId = message.id();
    Instant now = clock.instant();
    switch (delivery) {
      case Delivery.Accepted(Set<String> reached) -> {
        measure(channel, message, now);
        settle(id, messageId, (c, at) -> c.reached(messageId, reached).sent(messageId, at));
      }
      case Delivery.Refused(String why) -> end(id, messageId, State.FAILED, why);
      case Delivery.Nowhere(String why) -> end(id, messageId, State.SKIPPED, why);
      case Delivery.Obsolete(String why) -> end(id, messageId, State.WITHDRAWN, why);
      case Delivery.Later later -> {
        Duration wait =
            later.after() == null ? backoff.after(message.attempts(), messageId) : later.after();
        Instant at = now.plus(wait);
        keep(
            id,
            c ->
                c.reached(messageId, later.reached())
                    .retry(messageId, later.why(), at, later.counted(), later.uncertain()));
      }
    }
  }

  private void end(String id, String messageId, State state, String why) {
    log.info("Message {} is {}: {}", messageId, state, why);
    settle(id, messageId, (c, at) -> c.settled(messageId, state, why, at));
  }

  private void settle(
      String id, String messageId, BiFunction<Correspondence, Instant, Correspondence> change) {
    while (true) {
      Correspondence before = correspondences.find(id).orElseThrow();
      Correspondence after = change.apply(before, clock.instant());
      Message settled = after.message(messageId).orElseThrow();
      if (correspondences.save(after, before.version(), settled)) {
        return;
      }
    }
  }

  private void keep(String id, UnaryOperator<Correspondence> change) {
    while (true) {
      Correspondence before = correspondences.find(id).orElseThrow();
      if (correspondences.save(change.apply(before), before.version())) {
        return;
      }
    }
  }

  private void measure(Channel channel, Message message, Instant now) {
    Instant held = message.holdUntil();
    Instant since = held == null ? message.happenedAt() : held;
    meters
        .timer("notification.delay", "channel", channel.name())
        .record(Duration.between(since, now));
  }

  private @Nullable CallState callOf(Correspondence correspondence) {
    String call = correspondence.serviceCallId();
    return call == null ? null : calls.call(call).orElse(null);
  }

  private Lease lease() {
    return new Lease(name, clock.instant().plus(lease));
  }
}
