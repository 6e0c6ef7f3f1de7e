package org.fsmlight.requests.request;

import org.fsmlight.requests.company.Companies;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the use cases on their ports. */
@Configuration(proxyBeanMethods = false)
class UseCases {

  @Bean
  Intake intake(ServiceRequests requests, Companies companies, Numbers numbers) {
    return new Intake(requests, companies, numbers);
  }

  @Bean
  Decisions decisions(ServiceRequests requests) {
    return new Decisions(requests);
  }
}
