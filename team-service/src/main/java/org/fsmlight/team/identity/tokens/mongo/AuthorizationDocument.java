package org.fsmlight.team.identity.tokens.mongo;

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
 * The stored form of an authorization. It has no claims, since each token gets new ones.
 *
 * @param expiresAt the end of the authorization unless it is refreshed before
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

  /** The attribute that has whether the code was used when the authorization was read. */
  static final String CODE_USED_WHEN_READ = "fsm.code-used-when-read";

  /**
   * Returns the stored form.
   *
   * @param idleUntil the end of a login that is not refreshed
   * @param longestUntil the end of a login that has tokens and cannot be refreshed, such as one of
   *     the app; its tokens end before
   */
  static AuthorizationDocument of(
      OAuth2Authorization authorization, Instant idleUntil, Instant longestUntil) {
    var request =
        authorization.<OAuth2AuthorizationRequest>getAttribute(
            OAuth2AuthorizationRequest.class.getName());
    if (request == null) {
      throw new IllegalStateException("a person's authorization has no authorization request");
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
        expiry(code, access, refresh, idleUntil, longestUntil));
  }

  private static Instant expiry(
      @Nullable StoredToken code,
      @Nullable StoredToken access,
      @Nullable StoredToken refresh,
      Instant idleUntil,
      Instant longestUntil) {
    if (refresh != null) {
      return refresh.expiresAt().isBefore(idleUntil) ? refresh.expiresAt() : idleUntil;
    }
    if (access != null) {
      return longestUntil;
    }
    return code == null ? idleUntil : code.expiresAt();
  }

  boolean hadTokens() {
    return access != null;
  }

  boolean isRevoked() {
    var lasting = refresh == null ? access : refresh;
    return lasting != null && lasting.invalidated();
  }

  /**
   * Restores the authorization.
   *
   * @param presented the token it was found by; placeholders stand for the values of the others,
   *     which are not stored
   */
  OAuth2Authorization authorization(@Nullable String presented) {
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
          new OAuth2AuthorizationCode(code.value(presented), code.issuedAt(), code.expiresAt()),
          code::addMetadata);
    }
    if (access != null) {
      authorization.token(
          new OAuth2AccessToken(
              OAuth2AccessToken.TokenType.BEARER,
              access.value(presented),
              access.issuedAt(),
              access.expiresAt(),
              new HashSet<>(scopes)),
          access::addMetadata);
    }
    if (refresh != null) {
      authorization.token(
          new OAuth2RefreshToken(refresh.value(presented), refresh.issuedAt(), refresh.expiresAt()),
          refresh::addMetadata);
    }
    if (identity != null) {
      authorization.token(
          new OidcIdToken(
              identity.value(presented),
              identity.issuedAt(),
              identity.expiresAt(),
              Map.of("sub", account)),
          identity::addMetadata);
    }
    return authorization.build();
  }

  /** The framework reads the id of the registered client only. */
  private RegisteredClient reference() {
    return RegisteredClient.withId(client)
        .clientId(client)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .build();
  }
}
