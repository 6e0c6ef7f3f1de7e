package org.fsmlight.team.tokens.mongo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** All this says who may come back for the tokens. */
record StoredRequest(
    String uri,
    @Nullable String redirectUri,
    @Nullable String state,
    @Nullable String codeChallenge,
    @Nullable String codeChallengeMethod,
    @Nullable String nonce) {

  static StoredRequest of(OAuth2AuthorizationRequest request) {
    var more = request.getAdditionalParameters();
    return new StoredRequest(
        request.getAuthorizationUri(),
        request.getRedirectUri(),
        request.getState(),
        (String) more.get("code_challenge"),
        (String) more.get("code_challenge_method"),
        (String) more.get("nonce"));
  }

  OAuth2AuthorizationRequest request(String client, List<String> scopes) {
    return OAuth2AuthorizationRequest.authorizationCode()
        .authorizationUri(uri)
        .clientId(client)
        .redirectUri(redirectUri)
        .scopes(new HashSet<>(scopes))
        .state(state)
        .additionalParameters(
            more -> {
              putIfThere(more, "code_challenge", codeChallenge);
              putIfThere(more, "code_challenge_method", codeChallengeMethod);
              putIfThere(more, "nonce", nonce);
            })
        .build();
  }

  private static void putIfThere(Map<String, Object> all, String name, @Nullable String value) {
    if (value != null) {
      all.put(name, value);
    }
  }
}
