package org.fsmlight.team.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SigningKeySourceTests {

  private final AtomicInteger loads = new AtomicInteger();

  @Test
  void selectsTheKeyWithTheId() {
    var source = new SigningKeySource(() -> List.of(key("new"), key("old")));

    var selected = source.get(new JWKSelector(new JWKMatcher.Builder().keyID("old").build()), null);

    assertThat(selected).extracting("keyID").containsExactly("old");
  }

  @Test
  void loadsTheKeysOnFirstUseAndOnce() {
    var key = key("new");
    var source =
        new SigningKeySource(
            () -> {
              loads.incrementAndGet();
              return List.of(key);
            });
    assertThat(loads).hasValue(0);

    source.get(new JWKSelector(new JWKMatcher.Builder().build()), null);
    source.get(new JWKSelector(new JWKMatcher.Builder().build()), null);

    assertThat(loads).hasValue(1);
  }

  private static RSAKey key(String id) {
    return new RSAKey.Builder(new Base64URL("AQAB"), new Base64URL("AQAB")).keyID(id).build();
  }
}
