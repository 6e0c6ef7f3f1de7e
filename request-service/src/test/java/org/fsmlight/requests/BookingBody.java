package org.fsmlight.requests;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a valid booking, which a test can modify. */
final class BookingBody {

  /** Escapes what UTF-8 cannot encode, so that a test can send unpaired surrogates. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final ObjectNode body =
      (ObjectNode)
          JSON.readTree(
              """
              {
                "companyId": "company-fixit",
                "externalRef": "order-77",
                "serviceType": {
                  "code": "tv-setup", "name": "TV set-up", "description": "We set it up\\nand tidy up",
                  "requiredSkills": ["tv", "wall-mount"], "durationMinutes": 60
                },
                "price": {"amountMinor": 9900, "currency": "CHF"},
                "client": {
                  "name": "Clara Client", "email": "clara@example.org",
                  "phone": "+41 (0)44 123-45.67", "language": "de"
                },
                "address": {
                  "street": "Bahnhofstrasse 1", "postalCode": "8001", "city": "Zürich", "country": "CH"
                },
                "requestedStart": "2027-06-01T08:00:00Z",
                "note": "Ring twice\\nthen wait",
                "respondBy": "2027-05-01T08:00:00Z"
              }
              """);

  /** Sets a JSON value at a path, for example {@code client.email}. */
  BookingBody with(String path, String json) {
    parent(path).set(last(path), JSON.readTree(json));
    return this;
  }

  BookingBody without(String path) {
    parent(path).remove(last(path));
    return this;
  }

  String json() {
    return JSON.writeValueAsString(body);
  }

  private ObjectNode parent(String path) {
    var end = path.lastIndexOf('.');
    return end < 0 ? body : (ObjectNode) body.at("/" + path.substring(0, end).replace('.', '/'));
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
