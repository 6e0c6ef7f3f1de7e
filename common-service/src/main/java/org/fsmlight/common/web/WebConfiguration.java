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

/** Makes {@link IfMatch} and {@link BasedOn} arguments, JSON bodies strict, and leaving polite. */
@Configuration(proxyBeanMethods = false)
public class WebConfiguration {

  @Bean
  JsonMapperBuilderCustomizer strictJson() {
    return new StrictJson();
  }

  /**
   * Goes on answering for a while after readiness was withdrawn, before anything else stops: time
   * for those in front to send nobody here any more.
   */
  @Bean
  OnStop drain(@Value("${fsm.drain:0s}") Duration time) {
    return new OnStop(OnStop.Turn.FIRST, () -> Thread.sleep(time));
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
