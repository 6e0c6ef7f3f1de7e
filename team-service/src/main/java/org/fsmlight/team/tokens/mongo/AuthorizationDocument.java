package org.fsmlight.team.tokens.mongo;

import java.security.Principal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * How an authorization lies in the store. Claims are not kept: they are made anew for each token.
 *
 * @param account whose it is
 * @param expiresAt when it is over unless it is used before
 */
record AuthorizationDocument(
    @Id String id,
    String client,
    String account,
    List<String> scopes,
    StoredRequest request,
    @Nullable StoredToken code,
    @Nullable StoredToken access,
    @Nullable StoredToken refresh,
    @Nullable StoredToken identity,
    Instant expiresAt) {

  /** An attribute: whether the code was used already when the authorization was read. */
  static final String CODE_USED_WHEN_READ = "fsm.code-used-when-read";

  static AuthorizationDocument of(OAuth2Authorization authorization, Instant idleUntil) {
    OAuth2AuthorizationRequest request =
        authorization.getAttribute(OAuth2AuthorizationRequest.class.getName());
    if (request == null) {
      throw new IllegalStateException("people come with an authorization request");
    }
    var refresh = StoredToken.of(authorization.getRefreshToken());
    var access = StoredToken.of(authorization.getAccessToken());
    var code = StoredToken.of(authorization.getToken(OAuth2AuthorizationCode.class));
    return new AuthorizationDocument(
        authorization.getId(),
        authorization.getRegisteredClientId(),
        authorization.getPrincipalName(),
        List.copyOf(authorization.getAuthorizedScopes()),
        StoredRequest.of(request),
        code,
        access,
        refresh,
        StoredToken.of(authorization.getToken(OidcIdToken.class)),
        expiry(code, access, refresh, idleUntil));
  }

  private static Instant expiry(
      @Nullable StoredToken code,
      @Nullable StoredToken access,
      @Nullable StoredToken refresh,
      Instant idleUntil) {
    if (refresh != null) {
      return refresh.expiresAt().isBefore(idleUntil) ? refresh.expiresAt() : idleUntil;
    }
    StoredToken last = access != null ? access : code;
    return last == null ? idleUntil : last.expiresAt();
  }

  boolean isRevoked() {
    return refresh != null && refresh.invalidated();
  }

  /**
   * @param shown the token it was found by; the others' values are not known any more
   */
  OAuth2Authorization authorization(@Nullable String shown) {
    var authorization =
        OAuth2Authorization.withRegisteredClient(reference())
            .id(id)
            .principalName(account)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .authorizedScopes(new HashSet<>(scopes))
            .attribute(OAuth2AuthorizationRequest.class.getName(), request.request(client, scopes))
            .attribute(
                Principal.class.getName(),
                UsernamePasswordAuthenticationToken.authenticated(account, null, List.of()))
            .attribute(CODE_USED_WHEN_READ, code == null || code.invalidated());
    if (code != null) {
      authorization.token(
          new OAuth2AuthorizationCode(code.value(shown), code.issuedAt(), code.expiresAt()),
          code::mark);
    }
    if (access != null) {
      authorization.token(
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              access.value(shown),
              access.issuedAt(),
              access.expiresAt(),
              new HashSet<>(scopes)),
          access::mark);
    }
    if (refresh != null) {
      authorization.token(
          new OAuth2RefreshToken(refresh.value(shown), refresh.issuedAt(), refresh.expiresAt()),
          refresh::mark);
    }
    if (identity != null) {
      authorization.token(
          new OidcIdToken(
              identity.value(shown),
              identity.issuedAt(),
              identity.expiresAt(),
              Map.of("sub", account)),
          identity::mark);
    }
    return authorization.build();
  }

  /** The framework takes nothing of it but the id. */
  private RegisteredClient reference() {
    return RegisteredClient.withId(client)
        .clientId(client)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .build();
  }
}
