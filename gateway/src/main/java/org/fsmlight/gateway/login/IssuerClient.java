package org.fsmlight.gateway.login;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/** Calls the issuer: logins, token renewal, keys and revocation, each with a timeout. */
final class IssuerClient {

  private static final Logger log = LoggerFactory.getLogger(IssuerClient.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(15); // people wait for the response

  private final Issuer issuer;
  private final ClientHttpRequestFactory requests;
  private final RestClientRefreshTokenTokenResponseClient refreshing =
      new RestClientRefreshTokenTokenResponseClient();
  private final RestClientAuthorizationCodeTokenResponseClient loggingIn =
      new RestClientAuthorizationCodeTokenResponseClient();
  private final SingletonSupplier<JwtDecoder> idTokens;
  private final RestClient revocation;

  IssuerClient(Issuer issuer, UpstreamAddressResolver resolver) {
    this.issuer = issuer;
    var jdk =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build());
    jdk.setReadTimeout(TIMEOUT);
    this.requests = (uri, method) -> jdk.createRequest(resolver.resolve(uri), method);
    configure(refreshing);
    configure(loggingIn);
    this.idTokens = SingletonSupplier.of(this::decoder);
    this.revocation = RestClient.builder().requestFactory(requests).build();
  }

  OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> loggingIn() {
    return loggingIn;
  }

  OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshing() {
    return refreshing;
  }

  JwtDecoder idTokens() {
    return idTokens.obtain();
  }

  /**
   * Revokes refresh tokens. A failure is only logged: the session has ended anyway, and no one else
   * has its tokens.
   */
  void revoke(List<String> refreshTokens) {
    revoke(refreshTokens, false);
  }

  /**
   * Revokes refresh tokens of a person, and with them all other logins of that person which the
   * issuer knows. Other issuers ignore the parameter (RFC 7009).
   */
  void revokeEverywhere(List<String> refreshTokens) {
    revoke(refreshTokens, true);
  }

  private void revoke(List<String> refreshTokens, boolean everywhere) {
    var endpoint = issuer.revocation();
    if (endpoint == null) {
      return;
    }
    var registration = issuer.registration();
    try {
      for (var token : refreshTokens) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("token", token);
        form.add("token_type_hint", "refresh_token");
        if (everywhere) {
          form.add("everywhere", "true");
        }
        revocation
            .post()
            .uri(endpoint)
            .headers(
                all ->
                    all.setBasicAuth(
                        URLEncoder.encode(registration.getClientId(), UTF_8),
                        URLEncoder.encode(registration.getClientSecret(), UTF_8)))
            .contentType(MediaType.APPLICATION_FORM_URLENCODED)
            .body(form)
            .retrieve()
            .toBodilessEntity();
      }
    } catch (RestClientException unavailable) {
      log.warn("Could not revoke refresh tokens: {}", unavailable.getClass().getSimpleName());
    }
  }

  private void configure(AbstractRestClientOAuth2AccessTokenResponseClient<?> tokens) {
    tokens.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(
                converters ->
                    converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
  }

  private JwtDecoder decoder() {
    var registration = issuer.registration();
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(
                Objects.requireNonNull(registration.getProviderDetails().getJwkSetUri()))
            .restOperations(new RestTemplate(requests))
            .build();
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
    return decoder;
  }
}
