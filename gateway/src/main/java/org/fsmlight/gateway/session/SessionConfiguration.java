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

/** Replaces the sessions of the servlet container. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  SessionStreams sessionStreams() {
    return new SessionStreams();
  }

  @Bean
  BrowserSessionRepository browserSessionRepository(
      SessionStore store,
      SessionSettings settings,
      Clock clock,
      SessionStreams streams,
      @Value("${fsm.seal-key}") String sealKey) {
    return new BrowserSessionRepository(
        store, new SessionSeal(sealKey), settings, clock, streams::end);
  }

  @Bean
  SessionMaintenance sessionMaintenance(SessionStore store, SessionStreams streams, Clock clock) {
    return new SessionMaintenance(store, streams, clock);
  }

  @Bean
  SessionCookie sessionCookie(@Value("${fsm.public-url}") URI publicUrl) {
    return SessionCookie.of(publicUrl);
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<BrowserSession>> sessionFilter(
      BrowserSessionRepository sessions, SessionCookie cookie) {
    var serializer = new DefaultCookieSerializer();
    serializer.setCookieName(cookie.name());
    serializer.setUseSecureCookie(cookie.secure());
    serializer.setUseHttpOnlyCookie(true);
    serializer.setSameSite("Lax"); // Strict would not send it when a link in a mail is followed
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
