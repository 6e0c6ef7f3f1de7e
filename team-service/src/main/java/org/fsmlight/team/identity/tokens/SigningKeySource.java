package org.fsmlight.team.identity.tokens;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Supplies the signing keys, loaded on first use: the service starts without its database. */
final class SigningKeySource implements JWKSource<SecurityContext> {

  private final SigningKeys keys;
  private volatile @Nullable JWKSet loaded;

  SigningKeySource(SigningKeys keys) {
    this.keys = keys;
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(all());
  }

  private JWKSet all() {
    var known = loaded;
    if (known == null) {
      known = new JWKSet(List.<JWK>copyOf(keys.newestFirst()));
      loaded = known;
    }
    return known;
  }
}
