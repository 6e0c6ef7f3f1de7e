package org.fsmlight.common.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Traces where a tracer is about. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

  @Bean
  Traces traces(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
    Tracer tracer = tracers.getIfAvailable();
    Propagator propagator = propagators.getIfAvailable();
    return tracer == null || propagator == null
        ? Traces.NONE
        : new MicrometerTraces(tracer, propagator);
  }
}
