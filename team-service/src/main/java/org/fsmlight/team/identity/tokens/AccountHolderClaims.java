package org.fsmlight.team.identity.tokens;

import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import org.fsmlight.team.identity.accounts.AccountHolder;

/**
 * The claims about a person in tokens. Lists are mutable, since immutable JDK lists cannot be read
 * back where tokens are stored.
 */
public final class AccountHolderClaims {

  private AccountHolderClaims() {}

  /** Claims for services: account, roles and company. */
  static Map<String, Object> forAccess(AccountHolder holder) {
    Map<String, Object> claims = new TreeMap<>();
    claims.put("account", holder.id().value());
    claims.put("roles", new ArrayList<>(holder.roles().stream().map(Enum::name).toList()));
    if (holder.account().company() != null) {
      claims.put("company", holder.account().company().value());
    }
    return claims;
  }

  /** Claims for the client that the person logs in to: also name, mail address and language. */
  public static Map<String, Object> forIdentity(AccountHolder holder) {
    var claims = forAccess(holder);
    claims.remove("account");
    claims.put("name", holder.name().first() + " " + holder.name().last());
    claims.put("email", holder.email().value());
    claims.put("locale", holder.language().code());
    return claims;
  }
}
