package org.fsmlight.team.identity.tokens;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The clients through which people log in: the gateway and the app. Both use PKCE, and neither asks
 * for consent, since they belong to the product.
 */
final class LoginClients {

  static final String GATEWAY = "fsm-gateway";
  static final String APP = "fsm-app";

  private static final String GATEWAY_REDIRECT = "/login/oauth2/code/fsm-light";
  private static final Duration CODE_LIFETIME = Duration.ofSeconds(60);

  private LoginClients() {}

  static List<RegisteredClient> of(TokensProperties properties) {
    List<RegisteredClient> clients = new ArrayList<>();
    if (properties.gatewayClient() != null) {
      clients.add(gateway(properties.gatewayClient().secretHash(), properties));
    }
    if (properties.appClient() != null) {
      clients.add(app(properties.appClient().redirectUris(), properties));
    }
    return clients;
  }

  private static RegisteredClient gateway(String secretHash, TokensProperties properties) {
    return common(GATEWAY, properties)
        .clientSecret(secretHash)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(withoutTrailingSlash(properties.publicUrl()) + GATEWAY_REDIRECT)
        .build();
  }

  /** The app gets no refresh token, since it has no secret to authenticate with. */
  private static RegisteredClient app(List<String> redirectUris, TokensProperties properties) {
    return common(APP, properties)
        .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
        .redirectUris(uris -> uris.addAll(redirectUris))
        .build();
  }

  private static RegisteredClient.Builder common(String id, TokensProperties properties) {
    return RegisteredClient.withId(id)
        .clientId(id)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .scope(OidcScopes.OPENID)
        .scope(OidcScopes.PROFILE)
        .scope(OidcScopes.EMAIL)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE_LIFETIME)
                .accessTokenTimeToLive(properties.tokenLife())
                .refreshTokenTimeToLive(properties.logins().longest())
                .reuseRefreshTokens(true) // rotation fails when two requests refresh in parallel
                .build());
  }

  private static String withoutTrailingSlash(URI url) {
    return url.toString().replaceFirst("/+$", "");
  }
}
