package org.fsmlight.team.identity.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rocks.xmpp.precis.PrecisProfiles;

class PasswordTests {

  @Test
  void isNormalizedAsAnIndependentImplementationOfOpaqueStringDoes() {
    for (var typed :
        new String[] {
          "correct horse",
          "Mu\u0308ller",
          "M\u00fcller",
          "a\u00a0b\u3000c\u2003d",
          "\u212bngstr\u00f6m",
          "\ufb01ne",
          "\u1e9b\u0323",
          "\uac01 \u1100",
          "\ud83d\udc0e\ud83d\udd0b",
          "\u0e40\u0e01\u0e2b"
        }) {
      if (!typed.contains("\u1100")) {
        assertThat(new Password(typed).normalized().value())
            .isEqualTo(PrecisProfiles.OPAQUE_STRING.enforce(typed));
      }
      assertThat(new Password(typed).normalized().isNormalized()).isTrue();
    }
  }

  /**
   * The independent implementation allows the joiners in contexts; here they are refused. The
   * planes above have no letters.
   */
  @Test
  void mayHaveTheCharactersOfTheClassFreeformOnly() {
    assertThat(
            IntStream.rangeClosed(0, 0x2ffff)
                .filter(codePoint -> !isIncomparable(codePoint))
                .filter(codePoint -> PasswordRules.isAllowed(codePoint) != isFreeform(codePoint))
                .mapToObj("U+%04X"::formatted))
        .isEmpty();
  }

  private static boolean isFreeform(int codePoint) {
    try {
      PrecisProfiles.OPAQUE_STRING.prepare("a" + Character.toString(codePoint) + "a");
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  /** Surrogates, characters younger than the other implementation, and those bound to contexts. */
  private static boolean isIncomparable(int codePoint) {
    return codePoint >= 0xd800 && codePoint <= 0xdfff
        || codePoint == 0x180f
        || codePoint == 0x200c
        || codePoint == 0x200d
        || codePoint == 0xb7
        || codePoint == 0x375
        || codePoint == 0x5f3
        || codePoint == 0x5f4
        || codePoint == 0x30fb
        || codePoint >= 0x660 && codePoint <= 0x669
        || codePoint >= 0x6f0 && codePoint <= 0x6f9;
  }
}
