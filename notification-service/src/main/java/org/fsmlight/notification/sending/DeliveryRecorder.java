package org.fsmlight.notification.sending;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.notification.messages.Attempt;
import org.fsmlight.notification.messages.Correspondence;
import org.fsmlight.notification.messages.Correspondences;
import org.fsmlight.notification.messages.DeliveryLimits;
import org.fsmlight.notification.messages.Message;
import org.fsmlight.notification.messages.MessageState.Failed;
import org.fsmlight.notification.messages.MessageState.Sent;
import org.fsmlight.notification.messages.MessageState.Settled;
import org.fsmlight.notification.messages.MessageState.Skipped;
import org.fsmlight.notification.messages.MessageState.Withdrawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Records the results of deliveries in single writes, each once. */
final class DeliveryRecorder {

  private static final Logger log = LoggerFactory.getLogger(DeliveryRecorder.class);
  private static final Retry RECORDING =
      Retry.of(
          "recording",
          RetryConfig.custom()
              .maxAttempts(10_000)
              .intervalFunction(IntervalFunction.ofExponentialBackoff(100, 2, 5000))
              .retryExceptions(DataAccessException.class)
              .build());

  private final Correspondences correspondences;
  private final Backoff backoff;
  private final DeliveryLimits limits;
  private final String instance;
  private final DeliveryMeters meters;
  private final Clock clock;

  DeliveryRecorder(
      Correspondences correspondences,
      Backoff backoff,
      DeliveryLimits limits,
      String instance,
      DeliveryMeters meters,
      Clock clock) {
    this.correspondences = correspondences;
    this.backoff = backoff;
    this.limits = limits;
    this.instance = instance;
    this.meters = meters;
    this.clock = clock;
  }

  /** Retries while the database is unavailable, because the message may have been delivered. */
  Correspondence record(Correspondence leased, Message message, Delivery delivery) {
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
}
