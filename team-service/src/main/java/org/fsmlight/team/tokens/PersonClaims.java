package org.fsmlight.team.tokens;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.fsmlight.team.accounts.Person;

/**
 * What tokens say of a person. Lists are mutable ones: immutable JDK lists can't be read back where
 * tokens are stored.
 */
public final class PersonClaims {

  private PersonClaims() {}

  /** For services: what the person may do. */
  static Map<String, Object> ofAccess(Person person) {
    Map<String, Object> claims = new TreeMap<>();
    claims.put("account", person.id().value());
    claims.put("roles", new ArrayList<>(person.roles().stream().map(Enum::name).toList()));
    if (person.account().company() != null) {
      claims.put("company", person.account().company().value());
    }
    return claims;
  }

  /** For whom the person logs in to: who it is. */
  public static Map<String, Object> ofIdentity(Person person) {
    Map<String, Object> claims = ofAccess(person);
    claims.remove("account");
    claims.put("name", person.name().first() + " " + person.name().last());
    claims.put("email", person.email().value());
    claims.put("locale", person.language().code());
    return claims;
  }
}
