package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bookings carry names, phone numbers and mail addresses as clients write them. */
class WrittenDataIT extends RunningService {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "+41 (0)44 123-45.67 | +41441234567",
        "044 123 45 67 | +41441234567",
        "0041 44 123 45 67 | +41441234567",
        "+41\\u00a044\\u00a0123\\u201145\\u201167 | +41441234567",
        "\\u202a+41441234567\\u202c | +41441234567",
        "044 123 45 67 ext. 12 | +41441234567;ext=12"
      })
  void takesANumberInEveryWritingAndMakesItOut(String typed, String e164) {
    var posted = book(new BookingBody().with("client.phone", "\"" + typed + "\"")).isSuccess(201);

    assertThat(posted.text("/client/phoneE164")).isEqualTo(e164);
    var published = published("ServiceRequested", posted.text("/id")).getFirst();
    assertThat(published.text("/client/phoneE164")).isEqualTo(e164);
    assertThat(published.text("/client/phone")).isEqualTo(posted.text("/client/phone"));
  }

  @Test
  void keepsTheNumberAsItWasTyped() {
    var phone = "\" \\u202a044\\u00a0123 45 67\\u202c \"";
    var posted = book(new BookingBody().with("client.phone", phone)).isSuccess(201);

    assertThat(posted.text("/client/phone")).isEqualTo("044\u00a0123 45 67");
  }

  @Test
  void understandsANationalNumberOfTheAddress() {
    var posted =
        book(new BookingBody()
                .with("client.phone", "\"030 123456\"")
                .with("address.country", "\"DE\""))
            .isSuccess(201);

    assertThat(posted.text("/client/phoneE164")).isEqualTo("+4930123456");
  }

  @Test
  void takesAMailAddressWithAnInternationalDomain() {
    var posted =
        book(new BookingBody().with("client.email", "\" clara@b\u00fccher.example \""))
            .isSuccess(201);

    assertThat(posted.text("/client/email")).isEqualTo("clara@b\u00fccher.example");
  }

  @Test
  void refusesAMailboxThatOnlySomeServersKnow() {
    book(new BookingBody().with("client.email", "\"kl\u00e4ra@example.org\""))
        .isProblem(400, "invalid-input");
  }

  @Test
  void removesInvisibleCharactersFromNames() {
    var posted =
        book(new BookingBody()
                .with("client.name", "\"Cla\\u202era\\u200b Client\"")
                .with("address.city", "\"Z\u00fcrich\\u200f\""))
            .isSuccess(201);

    assertThat(posted.text("/client/name")).isEqualTo("Clara Client");
    assertThat(posted.text("/address/city")).isEqualTo("Z\u00fcrich");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u200b", "\\u3164\\u3164", "\\u2800", "\\u202e \\ufeff"})
  void refusesANameThatShowsNothing(String name) {
    book(new BookingBody().with("client.name", "\"" + name + "\"")).isProblem(400, "invalid-input");
  }

  @Test
  void recognisesARepeatedBooking() {
    var key = newKey();
    var body = new BookingBody().with("client.phone", "\"044 123 45 67\"").json();

    var first = book(body, key).isSuccess(201);

    assertThat(book(body, key).isSuccess(201).text("/id")).isEqualTo(first.text("/id"));
  }
}
