package org.fsmlight.gateway.session;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.File;
import java.io.Serializable;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionSealTests {

  private final SessionSeal seal = new SessionSeal(key(1));

  record Attribute(List<String> words, Instant at) implements Serializable {}

  @Test
  void opensWhatItSealed() {
    var attribute = new Attribute(List.of("a", "b"), Instant.EPOCH);

    assertThat(seal.open("s", seal.seal("s", attribute))).isEqualTo(attribute);
  }

  @Test
  void sealsUnreadablyAndDifferentlyEachTime() {
    var once = seal.seal("s", "very-secret");

    assertThat(once).isNotEqualTo(seal.seal("s", "very-secret"));
    assertThat(new String(once, ISO_8859_1)).doesNotContain("secret");
  }

  @Test
  void refusesAttributesOfAnotherSessionOrInstallation() {
    var sealed = seal.seal("s", "a");

    assertThatIllegalArgumentException().isThrownBy(() -> seal.open("t", sealed));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionSeal(key(2)).open("s", sealed));
  }

  @Test
  void refusesModifiedAttributes() {
    var sealed = seal.seal("s", "a");
    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatIllegalArgumentException().isThrownBy(() -> seal.open("s", changed));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> seal.open("s", new byte[0]));
  }

  @Test
  void refusesClassesThatSessionsDoNotContain() {
    for (var foreign :
        List.<Serializable>of(
            new File("x"), URI.create("http://x"), new ArrayList<>(List.of(new File("x"))))) {
      var sealed = seal.seal("s", foreign);
      assertThatIllegalArgumentException().isThrownBy(() -> seal.open("s", sealed));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "short", "%%%"})
  void refusesAnInvalidKey(String invalid) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SessionSeal(invalid))
        .withMessageContaining("fsm.seal-key must be 32 random bytes");
  }

  private static String key(int seed) {
    var bytes = new byte[32];
    bytes[0] = (byte) seed;
    return Base64.getEncoder().encodeToString(bytes);
  }
}
