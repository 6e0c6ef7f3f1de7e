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
 * The security filter chain of requests with sessions. Other paths, among them the issuer's, and
 * API requests with a bearer token pass without reading a session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class BrowserSecurity {

  private static final String API = "/api/**";
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final List<String> OWN =
      List.of("/session", "/logout/**", Issuer.BEGIN + "/*", "/login/oauth2/code/*", API);

  @Bean
  SecurityFilterChain browsers(
      HttpSecurity http,
      ProtectedPages pages,
      Issuer issuer,
      IssuerClient client,
      SessionAuthorizationRequests authorizationRequests,
      SessionLoginRepository logins,
      LoginRedirects redirects,
      LoginProblems problems,
      SessionCookie cookie) {
    return http.securityMatcher(
            new AndRequestMatcher(
                anyOf(Stream.concat(OWN.stream(), pages.paths().stream())),
                BrowserSecurity::isAuthenticatedBySession))
        .authorizeHttpRequests(
            requests ->
                requests
                    .requestMatchers(anyOf(pages.paths().stream()))
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .securityContext(context -> context.securityContextRepository(logins))
        .oauth2Login(
            login ->
                login
                    .clientRegistrationRepository(issuer)
                    .authorizedClientRepository(logins)
                    .authorizationEndpoint(
                        begin ->
                            begin
                                .authorizationRequestRepository(authorizationRequests)
                                .authorizationRequestResolver(authorizationRequests))
                    .tokenEndpoint(token -> token.accessTokenResponseClient(client.loggingIn()))
                    .userInfoEndpoint(user -> user.oidcUserService(BrowserSecurity::fromIdToken))
                    .loginPage("/login")
                    .successHandler(redirects)
                    .failureHandler(redirects))
        .csrf(
            csrf ->
                csrf.spa()
                    .csrfTokenRepository(csrfCookie(cookie))
                    .requireCsrfProtectionMatcher(
                        request ->
                            !SAFE_METHODS.contains(request.getMethod()) && cookie.isIn(request)))
        .exceptionHandling(
            refusals ->
                refusals
                    .authenticationEntryPoint(redirects)
                    .accessDeniedHandler(
                        (request, response, denied) ->
                            problems.write(response, LoginProblems.csrfTokenMissing())))
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable) // pages and services set their own headers
        .build();
  }

  @Bean
  LoginRedirects loginRedirects(LoginSettings settings, LoginProblems problems) {
    return new LoginRedirects(settings, problems);
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
  FilterRegistrationBean<SessionStoreUnavailableFilter> sessionStoreUnavailableFilter(
      LoginProblems problems) {
    var registration = new FilterRegistrationBean<>(new SessionStoreUnavailableFilter(problems));
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

  private static boolean isAuthenticatedBySession(HttpServletRequest request) {
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
