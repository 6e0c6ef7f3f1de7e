package org.fsmlight.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fsmlight.running.Demo;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invalid bookings are refused: the problem names the field, and no stack trace leaks. A repeated
 * booking is stored once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Isolated
class BadBookingsIT {

  private static final String HEADER_INJECTION = "Ada\r\nBcc: everyone@example.com";

  private final Demo demo = Demo.shared();

  @AfterAll
  void noMailGoesToTheInjectedAddress() {
    assertThat(demo.anonymous.get("/sandbox/api/mails?limit=5000").body().toString())
        .doesNotContain("everyone@example.com");
  }

  Stream<Arguments> badBookings() {
    return Stream.of(
        arguments("companyId", null),
        arguments("companyId", "x".repeat(10_000)),
        arguments("companyId", 7.5),
        arguments("serviceType", null),
        arguments("serviceType", "WLAN"),
        arguments("serviceType.code", null),
        arguments("serviceType.name", "x".repeat(10_000)),
        arguments("serviceType.name", HEADER_INJECTION),
        arguments("serviceType.durationMinutes", -5),
        arguments("serviceType.durationMinutes", "an hour"),
        arguments("serviceType.requiredSkills", "tv"),
        arguments("serviceType.requiredSkills", List.of("UPPER CASE")),
        arguments("price", null),
        arguments("price.amountMinor", -1),
        arguments("price.amountMinor", 1.5),
        arguments("price.currency", "EURO"),
        arguments("client", null),
        arguments("client", List.of()),
        arguments("client.name", null),
        arguments("client.name", " "),
        arguments("client.name", HEADER_INJECTION),
        arguments("client.name", "x".repeat(10_000)),
        arguments("client.email", null),
        arguments("client.email", "nobody"),
        arguments("client.email", "a@b.example\r\nBcc: everyone@example.com"),
        arguments("client.phone", "call me"),
        arguments("client.language", "xx"),
        arguments("address", null),
        arguments("address.street", "Street\u0000"),
        arguments("address.country", "Switzerland"),
        arguments("address.postalCode", "\n8002"),
        arguments("requestedStart", "tomorrow"),
        arguments("requestedStart", "2001-01-01T10:00:00Z"),
        arguments("respondBy", "2001-01-01T10:00:00Z"),
        arguments("note", "x".repeat(100_000)),
        arguments("channel", "PIGEON"));
  }

  @ParameterizedTest
  @MethodSource("badBookings")
  void refusesABookingAndNamesTheField(String field, Object value) {
    var booking = deepCopy(demo.booking(null));
    put(booking, field, value);

    var refused = demo.post(booking);

    refused.isProblem(400, "invalid-input");
    assertThat(Demo.stream(refused.at("/errors")).map(e -> e.path("field").asString()))
        .anyMatch(named -> named.startsWith(field) || field.startsWith(named));
  }

  @Test
  void bookingRequiresIdempotencyKeyKnownCompanyAndBody() {
    demo.marketplace
        .post("/api/service-requests", demo.booking(null))
        .isProblem(400, "idempotency-key-missing");
    demo.post(withCompany("nobody-knows")).isProblem(422, "unknown-company");
    var key = UUID.randomUUID().toString();
    var path = "/api/service-requests";
    demo.marketplace.post(path, "", "Idempotency-Key", key).isProblem(400, "unreadable-body");
    demo.marketplace
        .post(path, "{\"a\":", "Idempotency-Key", key)
        .isProblem(400, "unreadable-body");
    demo.marketplace.post(path, "[1,2]", "Idempotency-Key", key).is(400);
    demo.marketplace
        .post(path, "a=b", "Idempotency-Key", key, "Content-Type", "text/plain")
        .isProblem(415, "unsupported-media-type");
  }

  @Test
  void sameIdempotencyKeyReturnsTheSameBooking() {
    var booking = demo.booking(null);
    var key = UUID.randomUUID().toString();
    var path = "/api/service-requests";

    var first = demo.marketplace.post(path, booking, "Idempotency-Key", key).is(201);
    var again = demo.marketplace.post(path, booking, "Idempotency-Key", key).is(201);
    booking.put("note", "another");
    var other = demo.marketplace.post(path, booking, "Idempotency-Key", key);

    assertThat(again.text("id")).isEqualTo(first.text("id"));
    assertThat(again.headers().firstValue("Location"))
        .isEqualTo(first.headers().firstValue("Location"));
    other.isProblem(422, "idempotency-key-reused");
  }

  private Map<String, Object> withCompany(String id) {
    var booking = demo.booking(null);
    booking.put("companyId", id);
    return booking;
  }

  @SuppressWarnings("unchecked")
  private static void put(Map<String, Object> body, String path, Object value) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      body.put(path, value);
    } else {
      put((Map<String, Object>) body.get(path.substring(0, dot)), path.substring(dot + 1), value);
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> deepCopy(Map<String, Object> body) {
    var json = JsonMapper.shared();
    return json.readValue(json.writeValueAsString(body), HashMap.class);
  }
}
