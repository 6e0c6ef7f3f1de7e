package org.fsmlight.embedded;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A response in the format of Google's APIs. */
record FcmAnswer(int status, Map<String, Object> body, @Nullable Duration retryAfter) {

  private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";

  static FcmAnswer accepted(String name) {
    return new FcmAnswer(200, Map.of("name", name), null);
  }

  static FcmAnswer refused(int code, String status, String errorCode, String message) {
    var error =
        Map.of(
            "code", code,
            "message", message,
            "status", status,
            "details", List.of(Map.of("@type", FCM_ERROR, "errorCode", errorCode)));
    return new FcmAnswer(code, Map.of("error", error), null);
  }

  FcmAnswer retryAfter(Duration wait) {
    return new FcmAnswer(status, body, wait);
  }

  void write(HttpExchange exchange, JsonMapper json) throws IOException {
    var bytes = json.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json; charset=UTF-8");
    if (retryAfter != null) {
      exchange.getResponseHeaders().set("Retry-After", String.valueOf(retryAfter.toSeconds()));
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
