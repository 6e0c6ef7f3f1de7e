package org.fsmlight.common.tracing;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Traces through the configured Micrometer tracer. */
final class MicrometerTraces implements Traces {

  private static final String TRACEPARENT = "traceparent";

  private final Tracer tracer;
  private final Propagator propagator;

  MicrometerTraces(Tracer tracer, Propagator propagator) {
    this.tracer = tracer;
    this.propagator = propagator;
  }

  @Override
  public @Nullable String current() {
    var span = tracer.currentSpan();
    if (span == null) {
      return null;
    }
    var headers = new HashMap<String, String>();
    propagator.inject(span.context(), headers, (carrier, name, value) -> headers.put(name, value));
    return headers.get(TRACEPARENT);
  }

  @Override
  public void within(@Nullable String traceparent, String name, Runnable work) {
    Map<String, String> headers = traceparent == null ? Map.of() : Map.of(TRACEPARENT, traceparent);
    var span =
        propagator
            .extract(headers, (carrier, field) -> headers.get(field))
            .kind(Span.Kind.CONSUMER)
            .name(name)
            .start();
    try (var _ = tracer.withSpan(span)) {
      work.run();
    } catch (RuntimeException fault) {
      span.tag("error", fault.getClass().getName()); // the message may contain personal data
      throw fault;
    } finally {
      span.end();
    }
  }
}
