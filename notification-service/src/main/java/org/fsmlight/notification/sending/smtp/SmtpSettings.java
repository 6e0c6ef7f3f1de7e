package org.fsmlight.notification.sending.smtp;

import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the SMTP server.
 *
 * @param user absent if the server requires no login
 * @param starttls whether the connection must be encrypted
 * @param connectTimeout the time limit for connecting
 * @param timeout the time limit for each answer
 * @param idle the time for which an unused connection is kept open
 */
@ConfigurationProperties("fsm.smtp")
record SmtpSettings(
    String host,
    int port,
    @Nullable String user,
    @Nullable String password,
    @DefaultValue("false") boolean starttls,
    @DefaultValue("2s") Duration connectTimeout,
    @DefaultValue("5s") Duration timeout,
    @DefaultValue("10s") Duration idle) {

  Properties properties(String from) {
    var properties = new Properties();
    properties.setProperty("mail.smtp.host", host);
    properties.setProperty("mail.smtp.port", String.valueOf(port));
    properties.setProperty("mail.smtp.auth", String.valueOf(login()));
    properties.setProperty("mail.smtp.starttls.enable", String.valueOf(starttls));
    properties.setProperty("mail.smtp.starttls.required", String.valueOf(starttls));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    properties.setProperty(
        "mail.smtp.connectiontimeout", String.valueOf(connectTimeout.toMillis()));
    properties.setProperty("mail.smtp.timeout", String.valueOf(timeout.toMillis()));
    properties.setProperty("mail.smtp.writetimeout", String.valueOf(timeout.toMillis()));
    // the name in EHLO: the lookup of the machine's own name can take seconds
    properties.setProperty("mail.smtp.localhost", from.substring(from.indexOf('@') + 1));
    return properties;
  }

  boolean login() {
    return user != null && !user.isBlank();
  }
}
