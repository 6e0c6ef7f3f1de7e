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
  void ofACardAreItsNumberClientPlaceTechnicianStatusAndPhone() {
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
            "example",
            "org",
            "seeweg",
            "1",
            "8002",
            "zurich",
            "zuerich",
            "ada",
            "in",
            "progress",
            "41440000000",
            "1440000000",
            "01440000000",
            "440000000",
            "0440000000",
            "40000000",
            "040000000");
  }

  @ParameterizedTest
  @CsvSource({"BK-2026/77", "bk 2026", "BK202677", "bk2026"})
  void ofACardIncludeItsReferenceInTheChannel(String typed) {
    var card = Cards.blank("1").with(Cards.request(1, "BK-2026/77")).orElseThrow();
    assertThat(SearchWords.words(typed))
        .allMatch(word -> SearchWords.of(card).stream().anyMatch(of -> of.startsWith(word.get(0))));
    assertThat(SearchWords.of(card.erased())).doesNotContain("bk", "bk202677");
  }

  @ParameterizedTest
  @CsvSource({"0301-5567", "03015567", "0301"})
  void ofACardIncludeAReferenceThatLooksLikeAPhoneNumber(String typed) {
    var card = Cards.blank("1").with(Cards.request(1, "0301-5567")).orElseThrow();
    assertThat(SearchWords.words(typed).getFirst())
        .anyMatch(word -> SearchWords.of(card).stream().anyMatch(of -> of.startsWith(word)));
  }

  @ParameterizedTest
  @CsvSource({
    "+41 (0)44 555 01 01",
    "0041 44 555 01 01",
    "044 555 01 01",
    "(044) 555-01",
  })
  void ofATypedPhoneNumberBeginTheClientsNumber(String typed) {
    var words = SearchWords.words(typed);
    assertThat(words).hasSize(1);
    assertThat(PhoneWords.of("+41 44 555 01 01"))
        .anyMatch(stored -> words.getFirst().stream().anyMatch(stored::startsWith));
  }

  @Test
  void ofAPostalCodeWithZerosAreItsDigits() {
    assertThat(SearchWords.words("00184")).containsExactly(List.of("00184"));
  }

  @Test
  void findANumberThatWasTypedWithoutItsCountry() {
    assertThat(PhoneWords.of("044 555 01 01")).containsExactly("0445550101", "445550101");
    assertThat(PhoneWords.of("")).isEmpty();
  }
}
