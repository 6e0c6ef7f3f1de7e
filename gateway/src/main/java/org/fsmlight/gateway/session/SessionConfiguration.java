package org.fsmlight.gateway.session;

import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Sessions instead of the servlet container's own. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  OpenStreams openStreams() {
    return new OpenStreams();
  }

  @Bean
  Sessions sessions(
      SessionStore store,
      SessionSettings settings,
      Clock clock,
      OpenStreams streams,
      @Value("${fsm.seal-key}") String sealKey) {
    return new Sessions(store, new SessionSeal(sealKey), settings, clock, streams::ended);
  }

  @Bean
  SessionUpkeep sessionUpkeep(SessionStore store, OpenStreams streams, Clock clock) {
    return new SessionUpkeep(store, streams, clock);
  }

  @Bean
  SessionCookie sessionCookie(@Value("${fsm.public-url}") URI publicUrl) {
    return SessionCookie.of(publicUrl);
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<PersonalSession>> sessionFilter(
      Sessions sessions, SessionCookie cookie) {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName(cookie.name());
    serializer.setUseSecureCookie(cookie.secure());
    serializer.setUseHttpOnlyCookie(true);
    serializer.setSameSite("Lax"); // Strict would lose it on links from mails
    serializer.setCookiePath("/");
    serializer.setUseBase64Encoding(false);
    var ids = new CookieHttpSessionIdResolver();
    ids.setCookieSerializer(serializer);
    var filter = new SessionRepositoryFilter<>(sessions);
    filter.setHttpSessionIdResolver(ids);
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return registration;
  }
}
