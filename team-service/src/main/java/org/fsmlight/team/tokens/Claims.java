package org.fsmlight.team.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.accounts.People;
import org.fsmlight.team.accounts.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;

/**
 * Says in each token whom it is for. Of people it is read anew each time, so that a refreshed token
 * knows the roles of that moment, and who has none left gets no token any more.
 */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final MachineClaims ofMachines;
  private final KnownClients clients;
  private final People people;
  private final String audience;

  Claims(MachineClaims ofMachines, KnownClients clients, People people, String audience) {
    this.ofMachines = ofMachines;
    this.clients = clients;
    this.people = people;
    this.audience = audience;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    String clientId = context.getRegisteredClient().getClientId();
    if (clients.machine(clientId).isPresent()) {
      ofMachines.customize(context);
      return;
    }
    Person person = person(context.getPrincipal());
    var claims = context.getClaims();
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      claims.audience(new ArrayList<>(List.of(audience)));
      claims.claim("client_id", clientId);
      PersonClaims.ofAccess(person).forEach(claims::claim);
    } else {
      PersonClaims.ofIdentity(person).forEach(claims::claim);
    }
  }

  private Person person(@Nullable Authentication holder) {
    return Optional.ofNullable(holder)
        .flatMap(known -> people.find(new AccountId(known.getName())))
        .filter(Person::mayAct)
        .orElseThrow(
            () ->
                new OAuth2AuthenticationException(
                    new OAuth2Error(
                        OAuth2ErrorCodes.INVALID_GRANT,
                        "This account cannot be used any more.",
                        null)));
  }
}
