package org.fsmlight.secondissuer;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/**
 * Spring's authorization server for one client. The value of the ticket cookie is the name of the
 * person who is logged in.
 */
public final class SecondIssuer implements AutoCloseable {

  public static final String TICKET = "fsm-login";
  public static final String CLIENT_SECRET = "gateway-secret";

  private final ConfigurableApplicationContext context;
  private final Grants grants;

  private SecondIssuer(ConfigurableApplicationContext context) {
    this.context = context;
    this.grants = context.getBean(Grants.class);
  }

  /**
   * Starts the issuer.
   *
   * @param name the issuer in the tokens; if empty, the address of the issuer
   */
  public static SecondIssuer start(int port, String name, List<String> callbacks) {
    return new SecondIssuer(
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.SERVLET)
            .properties("spring.config.name=second-issuer", "spring.main.banner-mode=off")
            .run(
                "--server.port=" + port,
                "--issuer.name=" + name,
                "--issuer.callbacks=" + String.join(",", callbacks)));
  }

  public void setTokenLifetime(Duration life) {
    grants.life = life;
  }

  public void setRoles(String... roles) {
    grants.roles = List.of(roles);
  }

  public int renewals() {
    return grants.renewals.get();
  }

  /** The number of refresh tokens of an account that are still valid. */
  public long openGrants(String account) {
    return grants.all.stream()
        .filter(it -> it.getPrincipalName().equals(account))
        .filter(it -> it.getRefreshToken() != null && it.getRefreshToken().isActive())
        .count();
  }

  public void revokeAllGrants() {
    List.copyOf(grants.all).forEach(grants::remove);
  }

  @Override
  public void close() {
    context.close();
  }

  /** All authorizations, and counters for tests. */
  static final class Grants implements OAuth2AuthorizationService {

    private final InMemoryOAuth2AuthorizationService kept =
        new InMemoryOAuth2AuthorizationService();
    private final Set<OAuth2Authorization> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger renewals = new AtomicInteger();
    private volatile Duration life = Duration.ofMinutes(5);
    private volatile List<String> roles = List.of("DISPATCHER");

    @Override
    public void save(OAuth2Authorization authorization) {
      all.removeIf(it -> it.getId().equals(authorization.getId()));
      all.add(authorization);
      kept.save(authorization);
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
      all.removeIf(it -> it.getId().equals(authorization.getId()));
      kept.remove(authorization);
    }

    @Override
    public OAuth2Authorization findById(String id) {
      return kept.findById(id);
    }

    @Override
    public OAuth2Authorization findByToken(String token, OAuth2TokenType type) {
      return kept.findByToken(token, type);
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableWebSecurity
  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class
  })
  static class Application {

    @Bean
    Grants grants() {
      return new Grants();
    }

    @Bean
    SecurityFilterChain everything(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
          .csrf(csrf -> csrf.disable())
          .exceptionHandling(
              refusals ->
                  refusals.authenticationEntryPoint(
                      (request, response, nobody) ->
                          response.sendRedirect("/login?" + request.getQueryString())))
          .addFilterAfter(
              (request, response, chain) -> {
                ticket((HttpServletRequest) request)
                    .ifPresent(
                        name ->
                            SecurityContextHolder.getContext()
                                .setAuthentication(
                                    UsernamePasswordAuthenticationToken.authenticated(
                                        name,
                                        null,
                                        List.of(
                                            FactorGrantedAuthority.fromAuthority(
                                                FactorGrantedAuthority.PASSWORD_AUTHORITY)))));
                chain.doFilter(request, response);
              },
              SecurityContextHolderFilter.class)
          .build();
    }

    private static Optional<String> ticket(HttpServletRequest request) {
      return Stream.ofNullable(request.getCookies())
          .flatMap(Stream::of)
          .filter(cookie -> cookie.getName().equals(TICKET))
          .map(Cookie::getValue)
          .findFirst();
    }

    @Bean
    AuthorizationServerSettings settings(@Value("${issuer.name}") String name) {
      return AuthorizationServerSettings.builder().issuer(name).build();
    }

    @Bean
    RegisteredClientRepository clients(
        Grants grants, @Value("${issuer.callbacks}") String[] callbacks) {
      return new RegisteredClientRepository() {
        @Override
        public void save(RegisteredClient client) {
          // ignores the client with a re-encoded secret
        }

        @Override
        public RegisteredClient findById(String id) {
          return client(grants.life, callbacks);
        }

        @Override
        public RegisteredClient findByClientId(String id) {
          return id.equals("fsm-gateway") ? client(grants.life, callbacks) : null;
        }
      };
    }

    private static RegisteredClient client(Duration life, String... callbacks) {
      return RegisteredClient.withId("gateway")
          .clientId("fsm-gateway")
          .clientSecret("{noop}" + CLIENT_SECRET)
          .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
          .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
          .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
          .redirectUris(all -> all.addAll(List.of(callbacks)))
          .scopes(all -> all.addAll(Set.of("openid", "profile", "email")))
          .clientSettings(ClientSettings.builder().requireProofKey(true).build())
          .tokenSettings(
              TokenSettings.builder().accessTokenTimeToLive(life).reuseRefreshTokens(true).build())
          .build();
    }

    @Bean
    JWKSource<SecurityContext> keys() throws JOSEException {
      return new ImmutableJWKSet<>(
          new JWKSet(new RSAKeyGenerator(2048).keyID("second").generate()));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(Grants grants) {
      return token -> {
        if (AuthorizationGrantType.REFRESH_TOKEN.equals(token.getAuthorizationGrantType())
            && token.getTokenType().equals(OAuth2TokenType.ACCESS_TOKEN)) {
          grants.renewals.incrementAndGet();
        }
        var person = token.getPrincipal();
        token
            .getClaims()
            .claim("roles", new ArrayList<>(grants.roles))
            .claim("company", "acme")
            .claim("name", "Ada Lovelace")
            .claim("locale", "de")
            .claim("email", person.getName() + "@acme.example");
      };
    }
  }
}
