package org.fsmlight.requests.request;

import java.time.Duration;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.company.Companies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases on their ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  /** Seldom: on the embedded store the look reads every request. */
  private static final Duration LOOK_FOR_EXPIRED = Duration.ofSeconds(30);

  @Bean
  Expiry expiry(ServiceRequests requests) {
    return new Expiry(requests, LOOK_FOR_EXPIRED);
  }

  @Bean
  Intake intake(ServiceRequests requests, Companies companies, Numbers numbers, Expiry expiry) {
    return new Intake(requests, companies, numbers, expiry);
  }

  @Bean
  Decisions decisions(ServiceRequests requests, Expiry expiry) {
    return new Decisions(requests, expiry);
  }

  @Bean
  Redistribution redistribution(
      ServiceRequests requests, Companies companies, Calls calls, Numbers numbers, Expiry expiry) {
    return new Redistribution(requests, companies, calls, numbers, expiry);
  }
}
