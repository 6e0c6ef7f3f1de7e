package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;

import java.util.List;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTests {

  @ParameterizedTest
  @CsvSource({
    "Zürich, zurich zuerich",
    "ZÜRICH, zurich zuerich",
    "Genève, geneve",
    "Straße, strasse",
    "Łódź, lodz",
    "Søren, soren",
    "2026-0042, 2026 0042",
    "O'Brien, o brien",
    "⑴, 1",
    "'.*(a+)+$', a",
    "--, ''",
  })
  void areLettersAndDigitsOnly(String text, String words) {
    assertThat(String.join(" ", SearchWords.words(text).stream().flatMap(List::stream).toList()))
        .isEqualTo(words);
  }

  @Test
  void doNotDependOnTheEncodingOfAnAccent() {
    assertThat(SearchWords.words("Zu\u0308rich")).isEqualTo(SearchWords.words("Z\u00fcrich"));
  }

  @Test
  void ofACardAreItsNumberClientPlaceTechnicianAndStatus() {
    var card =
        Cards.blank("2026-0042")
            .with(Cards.call(3, CallStatus.IN_PROGRESS, TEN, QUALIFIED, true))
            .orElseThrow();
    assertThat(SearchWords.of(card))
        .containsExactly(
            "2026",
            "0042",
            "anna",
            "muster",
            "seeweg",
            "1",
            "8002",
            "zurich",
            "zuerich",
            "ada",
            "in",
            "progress");
  }
}
