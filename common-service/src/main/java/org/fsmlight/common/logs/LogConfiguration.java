package org.fsmlight.common.logs;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the log fields of requests. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

  @Bean
  WebMvcConfigurer aggregateInLogs() {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AggregateInLogs());
      }
    };
  }
}
