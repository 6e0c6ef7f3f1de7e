package org.fsmlight.common.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleCharactersTests {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00ad, 0x061c, 0x180e, 0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e,
        0x2060, 0x2066, 0x2067, 0x2068, 0x2069, 0x206f, 0xfeff, 0xfff9, 0xe0001
      })
  void areRemoved(int codePoint) {
    assertThat(InvisibleCharacters.removedFrom("An" + Character.toString(codePoint) + "na"))
        .isEqualTo("Anna");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"علی‌رضا", "क्‍ष", "👩‍🔧", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "O’Brien", "  Zoë ", "a\nb"})
  void ofAWordOrEmojiStay(String text) {
    assertThat(InvisibleCharacters.removedFrom(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u200b",
        "\u2800",
        "\u3164\u3164",
        "\uffa0",
        "\u200d\ufe0f",
        "\u202e\u00a0",
        "\u00ad",
        "\u115f",
        "\u034f",
        "\t\n",
        "\u3000"
      })
  void areAllOfATextThatShowsNothing(String text) {
    assertThat(InvisibleCharacters.isAllOf(text)).isTrue();
  }

  @Test
  void areNotAllOfATextWithALetterOrAnEmoji() {
    for (var text : new String[] {"\u200bA", "李", "👍", "-", "é", "ﷺ"}) {
      assertThat(InvisibleCharacters.isAllOf(text)).as(text).isFalse();
    }
  }
}
