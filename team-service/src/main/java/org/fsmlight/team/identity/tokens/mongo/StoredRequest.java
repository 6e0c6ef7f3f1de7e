package org.fsmlight.team.identity.tokens.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The stored part of an authorization request: it decides which client may fetch the tokens. */
record StoredRequest(
    String uri,
    @Nullable String redirectUri,
    @Nullable String state,
    @Nullable String codeChallenge,
    @Nullable String codeChallengeMethod,
    @Nullable String nonce) {

  static StoredRequest of(OAuth2AuthorizationRequest request) {
    var parameters = request.getAdditionalParameters();
    return new StoredRequest(
        request.getAuthorizationUri(),
        request.getRedirectUri(),
        request.getState(),
        (String) parameters.get("code_challenge"),
        (String) parameters.get("code_challenge_method"),
        (String) parameters.get("nonce"));
  }

  OAuth2AuthorizationRequest request(String client, List<String> scopes) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(uri)
        .clientId(client)
        .redirectUri(redirectUri)
        .scopes(new HashSet<>(scopes))
        .state(state)
        .additionalParameters(
            parameters -> {
              putIfPresent(parameters, "code_challenge", codeChallenge);
              putIfPresent(parameters, "code_challenge_method", codeChallengeMethod);
              putIfPresent(parameters, "nonce", nonce);
            })
        .build();
  }

  private static void putIfPresent(
      Map<String, Object> parameters, String name, @Nullable String value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }
}
