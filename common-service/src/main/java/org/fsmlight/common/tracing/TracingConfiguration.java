package org.fsmlight.common.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures tracing, where a tracer is available. */
@Configuration(proxyBeanMethods = false)
public class TracingConfiguration {

  @Bean
  Traces traces(ObjectProvider<Tracer> tracers, ObjectProvider<Propagator> propagators) {
    var tracer = tracers.getIfAvailable();
    var propagator = propagators.getIfAvailable();
    return tracer == null || propagator == null
        ? Traces.NONE
        : new MicrometerTraces(tracer, propagator);
  }
}
