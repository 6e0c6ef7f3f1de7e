package org.fsmlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputIT extends RunningService {

  private long storedBefore;

  @BeforeEach
  void count() {
    storedBefore = storedRequests();
  }

  @AfterEach
  void nothingIsStored() {
    assertThat(storedRequests()).isEqualTo(storedBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "companyId",
        "serviceType",
        "serviceType.code",
        "serviceType.name",
        "serviceType.requiredSkills",
        "serviceType.durationMinutes",
        "price",
        "price.amountMinor",
        "price.currency",
        "client",
        "client.name",
        "client.email",
        "client.phone",
        "client.language",
        "address",
        "address.street",
        "address.postalCode",
        "address.city",
        "address.country"
      })
  void refusesAMissingField(String field) {
    refused(new BookingBody().without(field), field);
    refused(new BookingBody().with(field, "null"), field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "companyId",
        "externalRef",
        "serviceType.code",
        "serviceType.name",
        "client.name",
        "client.email",
        "client.phone",
        "client.language",
        "address.street",
        "address.postalCode",
        "address.city",
        "address.country",
        "price.currency"
      })
  void refusesTextThatIsTooLongOrNotOnOneLine(String field) {
    refused(new BookingBody().with(field, quoted("x".repeat(5000))), field);
    for (var control : List.of("\\r\\nBcc: all@example.org", "\\n", "\\t", "\\u0000", "\\u2028")) {
      refused(new BookingBody().with(field, quoted("a@example.org" + control)), field);
    }
    refused(new BookingBody().with(field, "\"   \""), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"companyId", "externalRef", "client.name", "address.street", "note"})
  void refusesUnpairedSurrogates(String field) {
    refused(new BookingBody().with(field, quoted("a\\ud83d")), field);
    refused(new BookingBody().with(field, quoted("\\udc4da")), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"note", "serviceType.description"})
  void refusesLongTextWithOtherControlCharactersThanLineBreaks(String field) {
    refused(new BookingBody().with(field, quoted("x".repeat(5000))), field);
    refused(new BookingBody().with(field, quoted("a\\u0000b")), field);
    refused(new BookingBody().with(field, quoted("a\\u001bb")), field);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          channel                      | "EBAY"
          serviceType.requiredSkills   | ["TV"]
          serviceType.requiredSkills   | [""]
          serviceType.requiredSkills   | [null]
          serviceType.requiredSkills   | ["a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a","a"]
          serviceType.durationMinutes  | 14
          serviceType.durationMinutes  | 1441
          price.amountMinor            | -1
          price.amountMinor            | 1000000001
          price.currency               | "XYZ"
          price.currency               | "DEM"
          price.currency               | "chf"
          client.email                 | "clara"
          client.email                 | "clara@"
          client.email                 | "clara@example"
          client.email                 | "clara@example.org."
          client.email                 | "clara@-example.org"
          client.email                 | "clara..client@example.org"
          client.email                 | ".clara@example.org"
          client.email                 | "clara.@example.org"
          client.email                 | "clara@example.org, eve@example.org"
          client.email                 | "Clara <clara@example.org>"
          client.phone                 | "1234"
          client.phone                 | "call me"
          client.phone                 | "+----"
          client.language              | "es"
          client.language              | "DE"
          address.country              | "XX"
          address.country              | "CHE"
          address.country              | "ch"
          requestedStart               | "2020-01-01T08:00:00Z"
          requestedStart               | "2099-01-01T08:00:00Z"
          requestedStart               | "+1000000000-12-31T23:59:59Z"
          respondBy                    | "2020-01-01T08:00:00Z"
          respondBy                    | "+1000000000-12-31T23:59:59Z"
          """)
  void refusesValuesOutOfRange(String field, String json) {
    refused(new BookingBody().with(field, json), field);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          companyId                    | {}
          companyId                    | ["company-fixit"]
          companyId                    | 1
          channel                      | 1
          serviceType                  | "tv-setup"
          serviceType.name             | true
          serviceType.requiredSkills   | "tv"
          serviceType.name             | 7
          client.phone                 | 441234567
          serviceType.durationMinutes  | "soon"
          serviceType.durationMinutes  | "60"
          serviceType.durationMinutes  | 60.5
          serviceType.durationMinutes  | 99999999999
          price                        | 99
          price.amountMinor            | 99.5
          price.amountMinor            | "9900"
          price.amountMinor            | 1e30
          price.amountMinor            | 99999999999999999999999
          client                       | []
          address                      | "here"
          requestedStart               | "tomorrow"
          requestedStart               | "2027-06-01"
          requestedStart               | "2027-06-01T08:00:00"
          requestedStart               | true
          requestedStart               | 1
          respondBy                    | {}
          """)
  void refusesValuesOfTheWrongType(String field, String json) {
    refused(new BookingBody().with(field, json), field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nonsense", "{\"companyId\": }", "\u0000"})
  void refusesABodyThatIsNotJson(String body) {
    book(body, newKey()).isProblem(400, "unreadable-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "1", "\"text\""})
  void refusesABodyThatIsNotAnObject(String body) {
    book(body, newKey()).isProblem(400, "unreadable-body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded"})
  void refusesOtherMediaTypes(String type) {
    post(
            "/api/service-requests",
            MARKETPLACE,
            new BookingBody().json(),
            "Idempotency-Key",
            newKey(),
            "Content-Type",
            type)
        .isProblem(415, "unsupported-media-type");
  }

  @Test
  void refusesASubmissionWithoutAKey() {
    post("/api/service-requests", MARKETPLACE, new BookingBody().json())
        .isProblem(400, "idempotency-key-missing");
    book(new BookingBody().json(), " ").isProblem(400, "idempotency-key-missing");
  }

  @ParameterizedTest
  @MethodSource("badKeys")
  void refusesAnInvalidKey(String key) {
    var refused = book(new BookingBody().json(), key).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError()).containsExactly("Idempotency-Key");
  }

  static List<String> badKeys() {
    return List.of("x".repeat(256), "a\tb");
  }

  @Test
  void refusesAnUnknownCompany() {
    book(new BookingBody().with("companyId", "\"company-unheard-of\""))
        .isProblem(422, "unknown-company");
  }

  @Test
  void reportsEveryInvalidField() {
    var refused = book(new BookingBody().without("client.name").with("address.country", "\"XX\""));

    assertThat(refused.isProblem(400, "invalid-input").fieldsInError())
        .containsExactlyInAnyOrder("client.name", "address.country");
  }

  private void refused(BookingBody body, String field) {
    var refused = book(body).isProblem(400, "invalid-input");
    assertThat(refused.fieldsInError())
        .as(refused.response().body())
        .isNotEmpty()
        .allSatisfy(named -> assertThat(named).startsWith(field));
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }
}
