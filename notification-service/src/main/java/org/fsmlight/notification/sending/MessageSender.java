package org.fsmlight.notification.sending;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.messages.Attempt;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.fsmlight.notification.messages.ReachedDevices;
import org.fsmlight.notification.messages.SkipReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Sends the due messages of a correspondence: decides, leases, hands over, and records the result.
 * Leasing and recording are single writes, so that of several instances one sends a message.
 */
public final class MessageSender {

  private static final Logger log = LoggerFactory.getLogger(MessageSender.class);
  private static final Retry RECORDING =
      Retry.of(
          "recording",
          RetryConfig.custom()
              .maxAttempts(10_000)
              .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2, 5000))
              .retryExceptions(DataAccessException.class)
              .build());

  private final Correspondences correspondences;
  private final Calls calls;
  private final Transports transports;
  private final Backoff backoff;
  private final DeliveryLimits limits;
  private final String instance;
  private final Duration leaseTime;
  private final DeliveryMeters meters;
  private final Clock clock;
  private final Heartbeat heartbeat;

  /**
   * @param instance the name of this instance, different from all others that run
   * @param leaseTime the time after which a lease expires unless it is extended
   * @param heartbeat extends the lease during long deliveries
   */
  public MessageSender(
      Correspondences correspondences,
      Calls calls,
      Transports transports,
      Backoff backoff,
      DeliveryLimits limits,
      String instance,
      Duration leaseTime,
      MeterRegistry meters,
      Clock clock,
      Heartbeat heartbeat) {
    this.correspondences = correspondences;
    this.calls = calls;
    this.transports = transports;
    this.backoff = backoff;
    this.limits = limits;
    this.instance = instance;
    this.leaseTime = leaseTime;
    this.meters = new DeliveryMeters(meters);
    this.clock = clock;
    this.heartbeat = heartbeat;
  }

  /** Sends until nothing is due. Returns the next action, if there will be one. */
  public Optional<NextAttempt> sendDue(String id) {
    var known = correspondences.find(id);
    while (known.isPresent()) {
      var current = known.get();
      switch (decide(current)) {
        case DeliveryDecision.Idle _ -> {
          return Optional.empty();
        }
        case DeliveryDecision.Wait(var until) -> {
          return Optional.of(new NextAttempt(until, current.isRetrying()));
        }
        case DeliveryDecision.Settled(var after, var message) -> {
          if (correspondences.save(after, current.version(), message)) {
            log.info("Message {} is {}: {}", message.id(), message.status(), reason(message));
            meters.count(current.channel(), message, message.status().name());
          }
          known = correspondences.find(id);
        }
        case DeliveryDecision.Send(var after, var message) ->
            known =
                correspondences.save(after, current.version())
                    ? Optional.of(record(after, message, deliver(after, message)))
                    : correspondences.find(id);
      }
    }
    return Optional.empty();
  }

  private DeliveryDecision decide(Correspondence current) {
    var now = clock.instant();
    var overdue = current.overdue(now, limits);
    return overdue.isPresent() ? overdue.get() : current.next(now, currentState(current), lease());
  }

  private static String reason(Message message) {
    var reason = message.state().reason();
    return reason == null ? "" : reason;
  }

  private Delivery deliver(Correspondence leased, Message message) {
    var transport = transports.of(leased.channel());
    if (transport.isEmpty()) {
      return new Delivery.Undeliverable(SkipReason.NO_TRANSPORT);
    }
    try (var _ = heartbeat.every(leaseTime.dividedBy(3), () -> extendLease(leased, message))) {
      return transport.get().deliver(leased, message);
    } catch (RuntimeException fault) {
      log.warn("The delivery of message {} failed; it is repeated", message.id(), fault);
      return new Delivery.Deferred("a fault of ours", null, false, true, true, ReachedDevices.NONE);
    }
  }

  /** A lost race needs no repetition: the next heartbeat extends the lease. */
  private void extendLease(Correspondence leased, Message message) {
    var before = correspondences.find(leased.id()).orElseThrow();
    var after = before.extend(message.id(), lease());
    if (after != before) {
      correspondences.save(after, before.version());
    }
  }

  /** Retries while the database is unavailable, because the message may have been delivered. */
  private Correspondence record(Correspondence leased, Message message, Delivery delivery) {
    return RECORDING.executeSupplier(() -> recordOnce(leased, message, delivery));
  }

  private Correspondence recordOnce(Correspondence leased, Message message, Delivery delivery) {
    var id = message.id();
    var now = clock.instant();
    return switch (delivery) {
      case Delivery.Accepted(var devices, var shortfall) -> {
        var after =
            settle(
                leased,
                id,
                found -> found.reached(id, devices, now).settle(id, new Sent(now, shortfall)));
        meters.sent(leased.channel(), message, now);
        yield after;
      }
      case Delivery.Refused(var reason) -> end(leased, message, new Failed(reason, now));
      case Delivery.Undeliverable(var reason) ->
          end(leased, message, new Skipped(reason.text(), now));
      case Delivery.Obsolete(var reason) -> end(leased, message, new Withdrawn(reason, now, null));
      case Delivery.Deferred deferred -> {
        var attempt = attempt(message, deferred, now);
        var after =
            change(leased, found -> found.retry(id, instance, attempt), correspondences::save);
        if (deferred.counted()) {
          meters.count(leased.channel(), message, "RETRIED");
        }
        yield after;
      }
    };
  }

  private Attempt attempt(Message message, Delivery.Deferred deferred, Instant now) {
    var wait =
        deferred.after() == null
            ? backoff.after(message.attempts().count(), message.id())
            : deferred.after();
    var end = limits.end(message);
    var nextAt = now.plus(wait);
    return new Attempt(
        deferred.reason(),
        now,
        nextAt.isBefore(end) ? nextAt : end,
        deferred.counted(),
        deferred.uncertain(),
        deferred.devices());
  }

  private Correspondence end(Correspondence leased, Message message, Settled end) {
    var id = message.id();
    log.info("Message {} is {}: {}", id, end.status(), end.reason());
    var after = settle(leased, id, found -> found.settle(id, end));
    meters.count(leased.channel(), message, end.status().name());
    return after;
  }

  private Correspondence settle(
      Correspondence leased, String messageId, UnaryOperator<Correspondence> change) {
    return change(
        leased,
        change,
        (after, expected) ->
            correspondences.save(after, expected, after.message(messageId).orElseThrow()));
  }

  /**
   * Changes the leased state, or the stored one if a message was added in the meantime.
   *
   * @return the stored state
   */
  private Correspondence change(
      Correspondence leased, UnaryOperator<Correspondence> change, Save save) {
    var states =
        Stream.concat(
                Stream.of(leased),
                Stream.generate(() -> correspondences.find(leased.id()).orElseThrow()))
            .iterator();
    return CompareAndSet.repeat(
            () -> Update.of(states.next(), change),
            update -> update.isEmpty() || save.save(update.after(), update.before().version()))
        .after();
  }

  private record Update(Correspondence before, Correspondence after) {

    static Update of(Correspondence before, UnaryOperator<Correspondence> change) {
      return new Update(before, change.apply(before));
    }

    boolean isEmpty() {
      return after == before;
    }
  }

  private interface Save {
    boolean save(Correspondence after, long expectedVersion);
  }

  private CurrentState currentState(Correspondence correspondence) {
    var id = correspondence.serviceCallId();
    return id != null && correspondence.dependsOnCurrentState()
        ? calls.currentState(id)
        : CurrentState.UNKNOWN;
  }

  private Lease lease() {
    return new Lease(instance, clock.instant().plus(leaseTime));
  }
}
