package org.fsmlight.common.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTests {

  private final Sealer sealer = new Sealer(key((byte) 1));

  @Test
  void opensWhatItSealed() {
    assertThat(sealer.open(sealer.seal("Grüezi 🔑"))).isEqualTo("Grüezi 🔑");
    assertThat(sealer.open(sealer.seal(""))).isEmpty();
  }

  @Test
  void sealsASecretDifferentlyEachTimeAndInUrlSafeCharacters() {
    var sealed = sealer.seal("secret");

    assertThat(sealed).isNotEqualTo(sealer.seal("secret")).matches("[A-Za-z0-9_-]+");
    assertThat(new String(Base64.getUrlDecoder().decode(sealed))).doesNotContain("secret");
  }

  @Test
  void opensNothingSealedWithAnotherKey() {
    var sealed = new Sealer(key((byte) 2)).seal("secret");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> sealer.open(sealed))
        .withMessage("not sealed with this key");
  }

  @Test
  void detectsEveryChangedByte() {
    var sealed = Base64.getUrlDecoder().decode(sealer.seal("secret"));

    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThatIllegalArgumentException().isThrownBy(() -> sealer.open(text));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AAAA", "no base 64!", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void opensNothingThatWasNotSealed(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> sealer.open(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "c2hvcnQ=", "not base 64"})
  void refusesBadKeysAndSaysHowToGenerateOne(String key) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Sealer(key))
        .withMessageContaining("fsm.seal-key must be 32 random bytes in Base64")
        .withMessageContaining("openssl rand -base64 32");
  }

  private static String key(byte filling) {
    var bytes = new byte[32];
    Arrays.fill(bytes, filling);
    return Base64.getEncoder().encodeToString(bytes);
  }
}
