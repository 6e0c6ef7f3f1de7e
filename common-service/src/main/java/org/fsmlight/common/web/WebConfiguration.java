package org.fsmlight.common.web;

import java.time.Duration;
import java.util.List;
import org.fsmlight.common.shutdown.OnStop;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures {@link IfMatch} and {@link BasedOn} arguments, strict JSON, and draining before a
 * stop.
 */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return new StrictJson();
  }

  /**
   * Keeps serving requests for a time after readiness was withdrawn, before anything else stops, so
   * that load balancers have time to stop sending requests.
   */
  @Bean
  OnStop drain(@Value("${fsm.drain:0s}") Duration time) {
    return new OnStop(OnStop.Phase.FIRST, () -> Thread.sleep(time));
  }

  @Bean
  WebMvcConfigurer conditionalRequests() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new IfMatchArgument());
        resolvers.add(new BasedOnArgument());
      }
    };
  }
}
