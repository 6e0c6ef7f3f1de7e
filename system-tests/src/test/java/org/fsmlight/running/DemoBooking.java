package org.fsmlight.running;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON of a booking in the demo data. Each client has a unique mail address. */
final class DemoBooking {

  private DemoBooking() {}

  static Map<String, Object> body(String companyId, JsonNode serviceType, @Nullable Instant start) {
    var booking = new HashMap<String, Object>();
    booking.put("companyId", companyId);
    booking.put("serviceType", serviceType);
    booking.put("price", Map.of("amountMinor", 14900, "currency", "CHF"));
    booking.put(
        "client",
        Map.of(
            "name",
            "Ada Keller",
            "email",
            "ada." + UUID.randomUUID() + "@client.example",
            "phone",
            "+41 44 555 01 01",
            "language",
            "en"));
    booking.put(
        "address",
        Map.of(
            "street",
            "Gutenbergstrasse 1",
            "postalCode",
            "8002",
            "city",
            "Zurich",
            "country",
            "CH"));
    booking.put("note", "Second floor, ring twice");
    if (start != null) {
      booking.put("requestedStart", start.toString());
    }
    return booking;
  }
}
