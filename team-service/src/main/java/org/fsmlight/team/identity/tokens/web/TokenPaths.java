package org.fsmlight.team.identity.tokens.web;

/** The served paths of the authorization server. */
final class TokenPaths {

  static final String AUTHORIZE = "/oauth2/authorize";
  static final String USER_INFO = "/userinfo";

  private TokenPaths() {}

  static String[] all() {
    return new String[] {
      AUTHORIZE,
      "/oauth2/token",
      "/oauth2/revoke",
      "/oauth2/jwks",
      USER_INFO,
      "/.well-known/oauth-authorization-server",
      "/.well-known/openid-configuration"
    };
  }
}
