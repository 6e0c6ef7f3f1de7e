package org.fsmlight.notification.sending;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * The circuit breaker of a mail server or push service, with one immediate retry of deliveries that
 * surely did not reach it. Later attempts are scheduled by the message's backoff.
 */
public final class DeliveryCircuitBreaker {

  private static final int PERMITTED_WHEN_HALF_OPEN = 2;

  private final AtomicInteger permitted = new AtomicInteger();
  private final CircuitBreakerRegistry registry = CircuitBreakerRegistry.ofDefaults();
  private final CircuitBreaker circuitBreaker;
  private final Retry retry;
  private final Duration waitWhenOpen;

  /**
   * @param waitWhenOpen the time for which nothing is sent to a faulty service
   */
  public DeliveryCircuitBreaker(String name, Duration waitWhenOpen) {
    this.waitWhenOpen = waitWhenOpen;
    this.circuitBreaker =
        registry.circuitBreaker(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(waitWhenOpen)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(PERMITTED_WHEN_HALF_OPEN)
                .maxWaitDurationInHalfOpenState(waitWhenOpen)
                .build());
    circuitBreaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.HALF_OPEN) {
                permitted.set(PERMITTED_WHEN_HALF_OPEN);
              }
            });
    this.retry =
        Retry.of(
            name,
            RetryConfig.<Delivery>custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(100))
                .retryOnResult(DeliveryCircuitBreaker::isRetriedAtOnce)
                .retryOnException(fault -> false)
                .build());
  }

  /** Whether an attempt is pointless now. When half open, a few callers may try. */
  public boolean isOpen() {
    return switch (circuitBreaker.getState()) {
      case OPEN, FORCED_OPEN -> true;
      case HALF_OPEN -> permitted.getAndDecrement() <= 0;
      case CLOSED, DISABLED, METRICS_ONLY -> false;
    };
  }

  public Duration waitWhenOpen() {
    return waitWhenOpen;
  }

  public Delivery protect(Supplier<Delivery> delivery) {
    if (!circuitBreaker.tryAcquirePermission()) {
      return Delivery.notAttempted(circuitBreaker.getName() + " is given a rest", waitWhenOpen);
    }
    long start = circuitBreaker.getCurrentTimestamp();
    try {
      var result = retry.executeSupplier(delivery);
      record(result, circuitBreaker.getCurrentTimestamp() - start);
      return result;
    } catch (RuntimeException fault) {
      circuitBreaker.releasePermission(); // our own fault, which says nothing about the service
      throw fault;
    }
  }

  void bindTo(MeterRegistry meters) {
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
  }

  private void record(Delivery delivery, long duration) {
    var unit = circuitBreaker.getTimestampUnit();
    if (delivery instanceof Delivery.Deferred deferred && deferred.serviceFault()) {
      circuitBreaker.onError(duration, unit, new IllegalStateException(deferred.reason()));
    } else {
      circuitBreaker.onSuccess(duration, unit);
    }
  }

  private static boolean isRetriedAtOnce(Delivery delivery) {
    return delivery instanceof Delivery.Deferred deferred
        && deferred.serviceFault()
        && !deferred.uncertain()
        && deferred.after() == null;
  }
}
