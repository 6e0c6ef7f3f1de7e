package org.fsmlight.notification.sending;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.message.Attempt;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Lease;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Standing;
import org.fsmlight.notification.message.State;
import org.fsmlight.notification.message.Turn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Does what a correspondence demands now: releases, claims, hands over, and notes what came of it.
 * Claiming and noting are single writes, so of several postmen one sends.
 */
public final class Postman {

  private static final Logger log = LoggerFactory.getLogger(Postman.class);
  private static final Retry NOTING =
      Retry.of(
          "noting",
          RetryConfig.custom()
              .maxAttempts(10_000)
              .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2, 5000))
              .retryExceptions(DataAccessException.class)
              .build());

  private final Correspondences correspondences;
  private final Calls calls;
  private final Map<Channel, Outlet> outlets;
  private final Backoff backoff;
  private final String name;
  private final Duration lease;
  private final Tally tally;
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
    this.tally = new Tally(meters);
    this.clock = clock;
    this.pulse = pulse;
  }

  /** Works until nothing is due; answers when something will be. */
  public Optional<Instant> attend(String id) {
    Optional<Correspondence> known = correspondences.find(id);
    while (known.isPresent()) {
      Correspondence correspondence = known.get();
      switch (correspondence.turn(clock.instant(), standing(correspondence), lease())) {
        case Turn.Idle _ -> {
          return Optional.empty();
        }
        case Turn.Wait(Instant until) -> {
          return Optional.of(until);
        }
        case Turn.Settled(Correspondence after, Message message) -> {
          if (correspondences.save(after, correspondence.version())) {
            tally.count(correspondence.channel(), message, message.state().name());
          }
          known = correspondences.find(id);
        }
        case Turn.Send(Correspondence after, Message message) ->
            known =
                correspondences.save(after, correspondence.version())
                    ? Optional.of(note(after, message, deliver(after, message)))
                    : correspondences.find(id);
      }
    }
    return Optional.empty();
  }

  private void extend(Correspondence claimed, Message message) {
    Correspondence before = correspondences.find(claimed.id()).orElseThrow();
    Correspondence after = before.extend(message.id(), lease());
    if (after != before) {
      correspondences.save(after, before.version());
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

  /** Until it is noted, whatever happened to the database: it happened. */
  private Correspondence note(Correspondence claimed, Message message, Delivery delivery) {
    return NOTING.executeSupplier(() -> noteOnce(claimed, message, delivery));
  }

  private Correspondence noteOnce(Correspondence claimed, Message message, Delivery delivery) {
    String id = message.id();
    Instant now = clock.instant();
    return switch (delivery) {
      case Delivery.Accepted(Set<String> reached) -> {
        Correspondence after =
            settle(claimed, id, found -> found.reached(id, reached).sent(id, now));
        tally.sent(claimed.channel(), message, now);
        yield after;
      }
      case Delivery.Refused(String why) -> end(claimed, message, State.FAILED, why, now);
      case Delivery.Nowhere(String why) -> end(claimed, message, State.SKIPPED, why, now);
      case Delivery.Obsolete(String why) -> end(claimed, message, State.WITHDRAWN, why, now);
      case Delivery.Later later -> {
        Duration wait =
            later.after() == null ? backoff.after(message.attempts(), id) : later.after();
        Attempt attempt =
            new Attempt(
                later.why(), now.plus(wait), later.counted(), later.uncertain(), later.reached());
        Correspondence after =
            change(claimed, found -> found.retry(id, name, attempt), correspondences::save);
        if (later.counted()) {
          tally.count(claimed.channel(), message, "RETRIED");
        }
        yield after;
      }
    };
  }

  private Correspondence end(
      Correspondence claimed, Message message, State state, String why, Instant now) {
    String id = message.id();
    log.info("Message {} is {}: {}", id, state, why);
    Correspondence after = settle(claimed, id, found -> found.settled(id, state, why, now));
    tally.count(claimed.channel(), message, state.name());
    return after;
  }

  private Correspondence settle(
      Correspondence claimed, String messageId, UnaryOperator<Correspondence> change) {
    return change(
        claimed,
        change,
        (after, expected) ->
            correspondences.save(after, expected, after.message(messageId).orElseThrow()));
  }

  /**
   * On what was claimed, or if somebody added a message meanwhile, on what is there now; answers
   * what is stored.
   */
  private Correspondence change(
      Correspondence claimed, UnaryOperator<Correspondence> change, Saving saving) {
    Correspondence before = claimed;
    Correspondence after = change.apply(before);
    while (after != before && !saving.save(after, before.version())) {
      before = correspondences.find(claimed.id()).orElseThrow();
      after = change.apply(before);
    }
    return after;
  }

  private interface Saving {
    boolean save(Correspondence after, long expectedVersion);
  }

  private Standing standing(Correspondence correspondence) {
    String id = correspondence.serviceCallId();
    return id != null && correspondence.dependsOnTheMatter()
        ? calls.standing(id)
        : Standing.UNKNOWN;
  }

  private Lease lease() {
    return new Lease(name, clock.instant().plus(lease));
  }
}
