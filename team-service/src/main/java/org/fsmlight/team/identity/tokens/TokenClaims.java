package org.fsmlight.team.identity.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.identity.accounts.AccountHolder;
import org.fsmlight.team.identity.accounts.AccountHolders;
import org.fsmlight.team.identity.accounts.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Adds the claims of the machine or person that a token is issued to. Those of a person are read
 * for each token: a refreshed token has the current roles, and a person without any role gets none.
 * The claim {@code sid} names the login, which stays the same when its tokens are refreshed.
 */
final class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final MachineClaims machineClaims;
  private final ConfiguredClients clients;
  private final AccountHolders holders;
  private final String audience;

  TokenClaims(
      MachineClaims machineClaims,
      ConfiguredClients clients,
      AccountHolders holders,
      String audience) {
    this.machineClaims = machineClaims;
    this.clients = clients;
    this.holders = holders;
    this.audience = audience;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    var clientId = context.getRegisteredClient().getClientId();
    if (clients.machine(clientId).isPresent()) {
      machineClaims.customize(context);
      return;
    }
    var holder = holder(context.getPrincipal());
    var claims = context.getClaims();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(new ArrayList<>(List.of(audience)));
      claims.claim("client_id", clientId);
      AccountHolderClaims.forAccess(holder).forEach(claims::claim);
      if (context.getAuthorization() != null) {
        claims.claim("sid", context.getAuthorization().getId());
      }
    } else {
      AccountHolderClaims.forIdentity(holder).forEach(claims::claim);
    }
  }

  private AccountHolder holder(@Nullable Authentication principal) {
    return Optional.ofNullable(principal)
        .flatMap(known -> holders.find(new AccountId(known.getName())))
        .filter(AccountHolder::mayAct)
        .orElseThrow(
            () ->
                new OAuth2AuthenticationException(
                    new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_GRANT,
                        "This account cannot be used any more.",
                        null)));
  }
}
