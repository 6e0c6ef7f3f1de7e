package org.fsmlight.embedded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fsmlight.embedded.FcmStandIn.Mode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Serves {@code POST /v1/projects/{project}/messages:send}. */
final class FcmEndpoint implements HttpHandler {

  private static final Logger log = LoggerFactory.getLogger(FcmEndpoint.class);
  private static final Pattern PATH = Pattern.compile("/v1/projects/([^/]+)/messages:send");

  private final JsonMapper json = JsonMapper.builder().build();
  private final PushLog pushes;
  private final Map<String, Fault> ofDevices = new ConcurrentHashMap<>();
  private volatile Fault ofAll = Fault.NONE;

  private record Fault(Mode mode, Duration retryAfter) {
    static final Fault NONE = new Fault(Mode.NONE, Duration.ZERO);
  }

  FcmEndpoint(PushLog pushes) {
    this.pushes = pushes;
  }

  void fault(String token, Mode mode, Duration retryAfter) {
    ofDevices.put(token, new Fault(mode, retryAfter));
  }

  void fault(Mode mode, Duration retryAfter) {
    if (mode == Mode.NONE) {
      ofDevices.clear();
    }
    ofAll = new Fault(mode, retryAfter);
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      FcmAnswer answer;
      try {
        answer = answer(exchange);
      } catch (IOException | RuntimeException e) {
        log.warn("A push could not be stored", e);
        answer = FcmAnswer.refused(500, "INTERNAL", "INTERNAL", "The push could not be stored");
      }
      answer.write(exchange, json);
    }
  }

  private FcmAnswer answer(HttpExchange exchange) throws IOException {
    var request = exchange.getRequestBody().readAllBytes();
    var path = PATH.matcher(exchange.getRequestURI().getPath());
    if (!path.matches() || !exchange.getRequestMethod().equals("POST")) {
      return FcmAnswer.refused(404, "NOT_FOUND", "UNSPECIFIED_ERROR", "No such method");
    }
    if (exchange.getRequestHeaders().getFirst("Authorization") == null) {
      return FcmAnswer.refused(401, "UNAUTHENTICATED", "UNSPECIFIED_ERROR", "No credential");
    }
    var refusal = refusal(ofAll);
    return refusal == null ? accept(path.group(1), request) : refusal;
  }

  private static @Nullable FcmAnswer refusal(Fault fault) {
    return switch (fault.mode()) {
      case NONE -> null;
      case UNREGISTERED ->
          FcmAnswer.refused(404, "NOT_FOUND", "UNREGISTERED", "Requested entity was not found.");
      case THIRD_PARTY_AUTH ->
          FcmAnswer.refused(
              401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR", "Auth error from APNS");
      case QUOTA ->
          FcmAnswer.refused(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED", "Too many pushes")
              .retryAfter(fault.retryAfter());
      case UNAVAILABLE ->
          FcmAnswer.refused(503, "UNAVAILABLE", "UNAVAILABLE", "Overloaded")
              .retryAfter(fault.retryAfter());
    };
  }

  private FcmAnswer accept(String project, byte[] request) throws IOException {
    JsonNode root;
    try {
      root = json.readTree(request);
    } catch (JacksonException e) {
      return FcmAnswer.refused(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Not JSON");
    }
    var message = root.path("message");
    var token = message.path("token").asString("");
    if (token.isEmpty()) {
      return FcmAnswer.refused(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "No device is named");
    }
    var refusal = refusal(ofDevices.getOrDefault(token, Fault.NONE));
    if (refusal != null) {
      return refusal;
    }
    if (!root.path("validate_only").asBoolean(false)) {
      pushes.add(push(token, message));
    }
    return FcmAnswer.accepted("projects/" + project + "/messages/" + UUID.randomUUID());
  }

  private static Push push(String token, JsonNode message) {
    var shown = message.path("notification");
    var data =
        message.path("data").properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().asString("")));
    return new Push(
        token,
        shown.path("title").asString(""),
        shown.path("body").asString(""),
        data,
        Instant.now());
  }
}
