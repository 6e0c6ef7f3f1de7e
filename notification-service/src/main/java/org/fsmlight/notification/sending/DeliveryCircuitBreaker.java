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
 * Stands before a mail server or push service: tries again at once when it was surely not reached,
 * and gives it a rest while it ails. What happens later is the schedule's business.
 */
public final class Guard {

  private static final int PROBES = 2;
  private final AtomicInteger probes = new AtomicInteger();
  private final CircuitBreaker breaker;
  private final Retry retry;
  private final Duration rest;

  /**
   * @param rest how long an ailing service is left alone
   */
  public Guard(String name, Duration rest) {
    this.rest = rest;
    this.breaker =
        CircuitBreaker.of(
            name,
            CircuitBreakerConfig.custom()
                .slidingWindowSize(10)
                .minimumNumberOfCalls(5)
                .failureRateThreshold(50)
                .waitDurationInOpenState(rest)
                .automaticTransitionFromOpenToHalfOpenEnabled(true)
                .permittedNumberOfCallsInHalfOpenState(PROBES)
                .maxWaitDurationInHalfOpenState(rest)
                .build());
    breaker
        .getEventPublisher()
        .onStateTransition(
            event -> {
              if (event.getStateTransition().getToState() == CircuitBreaker.State.HALF_OPEN) {
                probes.set(PROBES);
              }
            });
    this.retry =
        Retry.of(
            name,
            RetryConfig.<Delivery>custom()
                .maxAttempts(2)
                .waitDuration(Duration.ofMillis(100))
                .retryOnResult(Guard::worthAnotherTry)
                .retryOnException(fault -> false)
                .build());
  }

  /** Whether trying is pointless now; after a rest, a few may try and the others wait. */
  public boolean resting() {
    return switch (breaker.getState()) {
      case OPEN, FORCED_OPEN -> true;
      case HALF_OPEN -> probes.getAndDecrement() <= 0;
      default -> false;
    };
  }

  public Duration rest() {
    return rest;
  }

  public Delivery protect(Supplier<Delivery> call) {
    if (!breaker.tryAcquirePermission()) {
      return Delivery.notTried(breaker.getName() + " is given a rest", rest);
    }
    long start = breaker.getCurrentTimestamp();
    try {
      Delivery delivery = retry.executeSupplier(call);
      note(delivery, breaker.getCurrentTimestamp() - start);
      return delivery;
    } catch (RuntimeException fault) {
      breaker.onError(breaker.getCurrentTimestamp() - start, breaker.getTimestampUnit(), fault);
      throw fault;
    }
  }

  void measure(MeterRegistry meters) {
    var registry = CircuitBreakerRegistry.ofDefaults();
    registry.replace(breaker.getName(), breaker);
    TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(registry).bindTo(meters);
  }

  private void note(Delivery delivery, long took) {
    if (delivery instanceof Delivery.Later later && later.fault()) {
      breaker.onError(took, breaker.getTimestampUnit(), new IllegalStateException(later.why()));
    } else {
      breaker.onSuccess(took, breaker.getTimestampUnit());
    }
  }

  private static boolean worthAnotherTry(Delivery delivery) {
    return delivery instanceof Delivery.Later later
        && later.fault()
        && !later.uncertain()
        && later.after() == null;
  }
}
