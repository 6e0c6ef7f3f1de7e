package org.fsmlight.contracts;

import java.lang.reflect.Method;
import org.fsmlight.common.web.BasedOn;
import org.fsmlight.common.web.IfMatch;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Describes parameters and headers that springdoc cannot read from a controller. */
final class RequestHeaders {

  private RequestHeaders() {}

  static void describe(Method method, ObjectNode described, boolean isOperations) {
    var parameters = described.withArray("parameters");
    parameters.forEach(
        parameter -> {
          if (parameter.path("name").asString().equals("Idempotency-Key")) {
            ((ObjectNode) parameter).put("required", true);
          }
        });
    if (isOperations) {
      var service =
          parameters.addObject().put("name", "service").put("in", "path").put("required", true);
      var names = service.putObject("schema").put("type", "string").putArray("enum");
      Service.ALL.forEach(each -> names.add(each.name()));
    }
    for (var type : method.getParameterTypes()) {
      if (type.equals(IfMatch.class)) {
        header(
            parameters,
            "If-Match",
            "The ETag of the version that the command is based on; 412 if it has changed.",
            "\"7\"");
      } else if (type.equals(BasedOn.class)) {
        header(
            parameters,
            BasedOn.HEADER,
            "The version seen when the command was queued offline; resolved field by field.",
            "7");
      }
    }
    if (parameters.isEmpty()) {
      described.remove("parameters");
    }
  }

  private static void header(ArrayNode parameters, String name, String what, String example) {
    parameters
        .addObject()
        .put("name", name)
        .put("in", "header")
        .put("required", false)
        .put("description", what)
        .put("example", example)
        .putObject("schema")
        .put("type", "string");
  }
}
