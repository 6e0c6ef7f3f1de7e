package org.fsmlight.gateway.login;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fsmlight.gateway.session.SessionCookie;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What has to do with sessions. Whatever is not listed here, the issuer's own paths among it, and
 * whoever brings a token along for the API, passes without a look at any session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class BrowserChain {

  private static final String API = "/api/**";
  private static final Set<String> QUESTIONS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final List<String> OWN =
      List.of("/session", "/logout/**", Issuer.BEGIN + "/*", "/login/oauth2/code/*", API);

  @Bean
  SecurityFilterChain browsers(
      HttpSecurity http,
      PagesForPeople pages,
      Issuer issuer,
      IssuerCalls calls,
      Flows flows,
      PeopleInSessions people,
      LoginArrivals arrivals,
      LoginProblems problems,
      SessionCookie cookie) {
    return http.securityMatcher(
            new AndRequestMatcher(
                anyOf(Stream.concat(OWN.stream(), pages.paths().stream())),
                BrowserChain::countsBySession))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(anyOf(pages.paths().stream()))
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .securityContext(context -> context.securityContextRepository(people))
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(issuer)
                    .authorizedClientRepository(people)
                    .authorizationEndpoint(
                        begin ->
                            begin
                                .authorizationRequestRepository(flows)
                                .authorizationRequestResolver(flows))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(calls.loggingIn()))
                    .userInfoEndpoint(user -> user.oidcUserService(BrowserChain::fromIdToken))
                    .loginPage("/login")
                    .successHandler(arrivals)
                    .failureHandler(arrivals))
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie(cookie))
                    .requireCsrfProtectionMatcher(
                        request ->
                            !QUESTIONS.contains(request.getMethod()) && cookie.isIn(request)))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(arrivals)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.write(response, LoginProblems.forged())))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable) // pages and services set their own
        .build();
  }

  @Bean
  LoginArrivals loginArrivals(LoginSettings settings, LoginProblems problems) {
    return new LoginArrivals(settings, problems);
  }

  @Bean
  RequestRejectedHandler suspiciousRequests(LoginProblems problems) {
    return (request, response, suspicious) -> problems.write(response, LoginProblems.suspicious());
  }

  @Bean
  DelegatingFilterProxyRegistrationBean securityFilters() {
    var registration = new DelegatingFilterProxyRegistrationBean("springSecurityFilterChain");
    registration.setOrder(-100);
    registration.setDispatcherTypes(DispatcherType.REQUEST);
    return registration;
  }

  @Bean
  FilterRegistrationBean<SessionsAwayFilter> sessionsAwayFilter(LoginProblems problems) {
    var registration = new FilterRegistrationBean<>(new SessionsAwayFilter(problems));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static CookieCsrfTokenRepository csrfCookie(SessionCookie session) {
    var cookies = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookies.setCookiePath("/");
    cookies.setCookieCustomizer(cookie -> cookie.secure(session.secure()).sameSite("Lax"));
    return cookies;
  }

  private static OidcUser fromIdToken(OidcUserRequest login) {
    return new DefaultOidcUser(List.of(), login.getIdToken());
  }

  private static boolean countsBySession(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  private static RequestMatcher anyOf(Stream<String> paths) {
    return new OrRequestMatcher(
        paths
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(RequestMatcher[]::new));
  }
}
