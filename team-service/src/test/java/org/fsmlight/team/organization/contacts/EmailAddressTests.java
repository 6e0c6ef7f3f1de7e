package org.fsmlight.team.organization.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
    assertThat(EmailAddress.isOne("a@" + "b".repeat(250) + ".ch")).isFalse();
  }

  @Test
  void spellingsOfOneAddressShareAKeyThatHidesIt() {
    var address = new EmailAddress("Ada@Example.com");

    assertThat(address.key()).isEqualTo(new EmailAddress("ada@example.COM").key());
    assertThat(address.key()).doesNotContainIgnoringCase("ada").hasSize(64);
    assertThat(address.key()).isNotEqualTo(new EmailAddress("bo@example.com").key());
  }
}
