package org.fsmlight.common.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.IDN;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

  @ParameterizedTest
  @ValueSource(strings = {"a@b.ch", "first.last+tag@mail.example.com", "o'hara@example.org"})
  void acceptsOrdinaryAddresses(String address) {
    assertThat(new EmailAddress(address).value()).isEqualTo(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.com",
        "ada@",
        "ada@localhost",
        "a b@example.com",
        "a@b@example.com",
        "ada@example.com\r\nBcc: all@example.com",
        "ada@example.com\n",
        "ada@exa\u0000mple.com",
        "Ada <ada@example.com>",
        "ada@example.com,bo@example.com",
        "ädä@example.com"
      })
  void refusesTextsThatAreNoAddressOrWouldBreakAHeader(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress(address));
  }

  @Test
  void refusesAddressesThatAreTooLong() {
    assertThat(EmailAddress.parse("a@" + "b".repeat(250) + ".ch")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "info@bücher.example, info@xn--bcher-kva.example",
    "Info@BÜCHER.Example, Info@xn--bcher-kva.example",
    "info@bu\u0308cher.example, info@xn--bcher-kva.example",
    "a@straße.example, a@xn--strae-oqa.example",
    "a@例え.テスト, a@xn--r8jz45g.xn--zckzah",
    "a@例え。テスト, a@xn--r8jz45g.xn--zckzah",
    "a@почта.рф, a@xn--80a1acny.xn--p1ai",
    "a@παράδειγμα.δοκιμή, a@xn--hxajbheg2az3al.xn--jxalpdlp",
    "a@مثال.إختبار, a@xn--mgbh0fb.xn--kgbechtv",
    "a@उदाहरण.परीक्षा, a@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g",
    "a@xn--bcher-kva.example, a@xn--bcher-kva.example",
    "a@ｅｘａｍｐｌｅ.org, a@example.org",
    "Ada@Example.ORG, Ada@example.org"
  })
  void convertsAnInternationalDomain(String typed, String ascii) {
    assertThat(EmailAddress.parse(typed).orElseThrow().ascii()).isEqualTo(ascii);
    assertThat(EmailAddress.parse(typed).orElseThrow().isSameAs(new EmailAddress(ascii))).isTrue();
    assertThat(EmailAddress.parse(typed).orElseThrow().key())
        .isEqualTo(new EmailAddress(ascii).key());
    assertThat(EmailAddress.deliverable(typed)).isEqualTo(ascii);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a@b.ch",
        "a@b.ch  ",
        "\u00a0a@b.ch\u3000",
        "\u202aa@b.ch\u202c",
        "a@\u200bb.ch",
        "\ufeffa@b.ch"
      })
  void dropsSpacesAroundItAndInvisibleCharacters(String typed) {
    assertThat(EmailAddress.parse(typed)).contains(new EmailAddress("a@b.ch"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ädä@example.com",
        "почта@example.com",
        "a@b.ch\n",
        "a@b.ch\u2028",
        "\ta@b.ch",
        "a..b@example.com",
        ".a@example.com",
        "a.@example.com",
        "a@-b.ch",
        "a@b-.ch",
        "a@b..ch",
        "a@.b.ch",
        "a@b.ch.",
        "a@b.1",
        "a@b_c.ch",
        "a@☃.example",
        "a@\u0301b.ch",
        "a@[192.0.2.1]",
        "\"a b\"@example.com",
        "a@127.0.0.1",
        "a@b c.ch",
        "Ada <a@b.ch>",
        "a@b.ch,c@d.ch",
        "@b.ch",
        "a@",
        "",
        "\u200b"
      })
  void readsNothingThatNoServerCouldDeliverTo(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void refusesEndlessTextAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(2),
        () -> assertThat(EmailAddress.parse("a" + " ".repeat(1_000_000) + "b@c.ch")).isEmpty());
  }

  @Test
  void keepsTheTextOfWhatIsNoAddress() {
    assertThat(EmailAddress.deliverable("nonsense")).isEqualTo("nonsense");
  }

  @Test
  void convertsAsTheJdkDoesWhereIdna2003AndItsSuccessorAgree() {
    for (var label : List.of("zürich", "genève", "łódź", "пример", "한국", "中国", "ไทย", "עברית")) {
      assertThat(new EmailAddress("a@" + label + ".example").ascii())
          .isEqualTo("a@" + IDN.toASCII(label) + ".example");
    }
  }

  @Test
  void readsStoredAddressesThatEarlierReleasesAccepted() {
    assertThat(new EmailAddress("a..b@-x.1").localPart()).isEqualTo("a..b");
    assertThat(new EmailAddress("a..b@-x.1").ascii()).isEqualTo("a..b@-x.1");
  }

  @Test
  void spellingsOfOneAddressShareAKeyThatHidesIt() {
    var address = new EmailAddress("Ada@Example.com");

    assertThat(address.key()).isEqualTo(new EmailAddress("ada@example.COM").key());
    assertThat(address.key()).doesNotContainIgnoringCase("ada").hasSize(64);
    assertThat(address.key()).isNotEqualTo(new EmailAddress("bo@example.com").key());
  }
}
