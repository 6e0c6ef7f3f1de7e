package org.fsmlight.notification.sending;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.CurrentState;
import org.fsmlight.notification.messages.DeliveryDecision;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.Lease;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.SkipReason;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends the due messages of a correspondence: decides, leases, hands over, and records the result.
 * Leasing and recording are single writes, so that of several instances one sends a message.
 */
public final class MessageSender {

  private static final Logger log = LoggerFactory.getLogger(MessageSender.class);

  private final Correspondences correspondences;
  private final Calls calls;
  private final Transports transports;
  private final DeliveryLimits limits;
  private final String instance;
  private final Duration leaseTime;
  private final DeliveryMeters meters;
  private final DeliveryRecorder recorder;
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
    this.recorder =
        new DeliveryRecorder(
            correspondences, backoff, limits, instance, new DeliveryMeters(meters), clock);
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
                    ? Optional.of(recorder.record(after, message, deliver(after, message)))
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
      return Delivery.faultOfOurs();
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
