package org.fsmlight.gateway.login;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/**
 * A logged-in person, from the claims of the ID token. Serialized in stored sessions; renaming the
 * class would end them.
 */
record Person(
    String account,
    @Nullable String name,
    @Nullable String email,
    List<String> roles,
    @Nullable String company,
    @Nullable String language)
    implements Serializable {

  static final String ATTRIBUTE = "person";

  static Person of(ClaimAccessor idToken) {
    var roles = idToken.getClaimAsStringList("roles");
    return new Person(
        Objects.requireNonNull(idToken.getClaimAsString("sub")),
        idToken.getClaimAsString("name"),
        idToken.getClaimAsString("email"),
        roles == null ? List.of() : List.copyOf(roles),
        idToken.getClaimAsString("company"),
        idToken.getClaimAsString("locale"));
  }
}
