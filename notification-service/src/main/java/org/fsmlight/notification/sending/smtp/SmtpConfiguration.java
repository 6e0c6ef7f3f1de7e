package org.fsmlight.notification.sending.smtp;

import java.time.Clock;
import org.fsmlight.notification.sending.MailServer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SmtpSettings.class)
class SmtpConfiguration {

  @Bean(destroyMethod = "close")
  MailServer mailServer(
      SmtpSettings settings, @Value("${fsm.mail.from}") String from, Clock clock) {
    return new SmtpServer(settings, from, clock);
  }
}
