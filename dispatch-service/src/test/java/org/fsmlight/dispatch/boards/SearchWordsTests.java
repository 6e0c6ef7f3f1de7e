package org.fsmlight.dispatch.boards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fsmlight.dispatch.boards.Cards.QUALIFIED;
import static org.fsmlight.dispatch.boards.Cards.TEN;

import java.util.List;
import org.fsmlight.dispatch.bookings.Booking;
import org.fsmlight.dispatch.calls.CallStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
            "tel:41440000000",
            "tel:1440000000",
            "tel:440000000",
            "tel:40000000",
            "tel:0000000",
            "tel:000000",
            "tel:00000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+41 44 555 01 02",
        "0041445550102",
        "044 555 01 02",
        "(044) 555-01-02",
        "+41 (0)44 555 01 02",
        "\u202a+41\u00a044\u00a0555\u201101\u201102\u202c",
        "044/555.01.02",
        "555 01 02",
        "44555",
        "\uff10\uff14\uff14 555 0102"
      })
  void findANumberInAnyWriting(String typed) {
    for (var stored :
        List.of(
            "+41 44 555 01 02", "044 555 01 02", "0041 (0)44/555-01-02", "044 555 01 02 ext. 7")) {
      var booking = calledBy(stored);
      var words = PhoneWords.of(booking).toList();
      assertThat(SearchWords.query(typed))
          .as(typed + " finds " + stored)
          .isNotEmpty()
          .allMatch(
              spellings ->
                  spellings.stream()
                      .anyMatch(each -> words.stream().anyMatch(w -> w.startsWith(each))));
    }
  }

  @Test
  void ofAQueryThatIsNoNumberAreItsWords() {
    assertThat(SearchWords.query("Seeweg 12b 8002 Z\u00fcrich"))
        .isEqualTo(SearchWords.words("Seeweg 12b 8002 Z\u00fcrich"));
    assertThat(SearchWords.query("Meier 0445550102"))
        .containsExactly(List.of("meier"), List.of("0445550102", "tel:445550102"));
  }

  @ParameterizedTest
  @CsvSource({"BK-2026/77", "bk 2026", "BK202677", "bk2026"})
  void ofACardIncludeItsReferenceInTheChannel(String typed) {
    var card = Cards.blank("1").with(Cards.request(1, "BK-2026/77")).orElseThrow();
    assertThat(SearchWords.query(typed))
        .allMatch(word -> SearchWords.of(card).stream().anyMatch(of -> of.startsWith(word.get(0))));
    assertThat(SearchWords.of(card.erased())).doesNotContain("bk", "bk202677");
  }

  @ParameterizedTest
  @CsvSource({"0301-5567", "03015567", "0301"})
  void ofACardIncludeAReferenceThatLooksLikeAPhoneNumber(String typed) {
    var card = Cards.blank("1").with(Cards.request(1, "0301-5567")).orElseThrow();
    assertThat(SearchWords.query(typed).getFirst())
        .anyMatch(word -> SearchWords.of(card).stream().anyMatch(of -> of.startsWith(word)));
  }

  @Test
  void ofAPostalCodeWithZerosAreItsDigits() {
    assertThat(SearchWords.query("00184")).containsExactly(List.of("00184"));
  }

  private static Booking calledBy(String phone) {
    var booking = Cards.blank("1").booking();
    var client = new Booking.Client("Anna Muster", null, phone, null, "de");
    return new Booking(
        booking.number(),
        booking.channel(),
        booking.serviceType(),
        booking.price(),
        client,
        booking.address(),
        booking.note());
  }
}
