package org.fsmlight.common.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+41 44 555 01 02            | CH | +41445550102",
        "+41 (0)44 555 01 02         | CH | +41445550102",
        "+41 (0)44 555 01 02         | US | +41445550102",
        "0041 44 555 01 02           | CH | +41445550102",
        "044 555 01 02               | CH | +41445550102",
        "044/555.01.02               | CH | +41445550102",
        "(044) 555-01-02             | CH | +41445550102",
        "+41\u00a044\u00a0555\u201101\u201102 | CH | +41445550102",
        "\u202a+41\u2009445550102\u202c | CH | +41445550102",
        "\uff0b\uff14\uff11 44 555 01 02 | CH | +41445550102",
        "044 555 01 02 ext. 12       | CH | +41445550102;ext=12",
        "044 555 01 02 x12           | CH | +41445550102;ext=12",
        "030 123456-78               | DE | +493012345678",
        "+49 30 123456               | CH | +4930123456",
        "01 42 68 53 00              | FR | +33142685300",
        "06 6982 1234                | IT | +390669821234",
        "+39 06 6982 1234            | CH | +390669821234",
        "020 7946 0018               | GB | +442079460018"
      })
  void isMadeOutInEveryWriting(String typed, String country, String e164) {
    assertThat(PhoneNumber.isOne(typed)).as(typed).isTrue();
    assertThat(PhoneNumber.of(typed, List.of(country)).e164()).as(typed).isEqualTo(e164);
  }

  @Test
  void agreesWithThePlanOfTheFirstCountryThatHasIt() {
    assertThat(PhoneNumber.of("030 123456", List.of("CH", "DE")).e164()).isEqualTo("+4930123456");
    assertThat(PhoneNumber.of("044 668 18 00", List.of("CH", "DE")).e164())
        .isEqualTo("+41446681800");
  }

  @Test
  void isKeptAsTypedWithoutInvisibleCharacters() {
    var number = PhoneNumber.of(" \u202a044 555\u200b 01 02\u202c ", List.of("CH"));

    assertThat(number.typed()).isEqualTo("044 555 01 02");
  }

  @Test
  void isKeptAsTypedWhenItCannotBeMadeOut() {
    assertThat(PhoneNumber.of("12-34-5", List.of("CH")))
        .isEqualTo(new PhoneNumber("12-34-5", null));
    assertThat(PhoneNumber.of("044 555 01 02", List.of()).e164()).isNull();
    assertThat(PhoneNumber.of("+41 44 555 01 02", List.of()).e164()).isEqualTo("+41445550102");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1234",
        "call me",
        "+----",
        "     ",
        "a@example.org",
        "0800 FLOWERS",
        "+41\n44 555 01 02",
        "044 555 01 02\t",
        "044 555 01 02\u2028",
        "tel:0445550102<script>",
        "12 Main Street 34567"
      })
  void refusesWhatIsNoNumber(String typed) {
    assertThat(PhoneNumber.isOne(typed)).isFalse();
  }

  @Test
  void refusesEndlessText() {
    assertThat(PhoneNumber.isOne("1".repeat(61))).isFalse();
    assertThat(PhoneNumber.isOne("044 555 01 02" + " ".repeat(100_000))).isFalse();
  }
}
