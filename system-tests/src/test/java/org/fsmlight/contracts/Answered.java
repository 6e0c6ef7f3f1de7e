package org.fsmlight.contracts;

import java.util.regex.Pattern;
import org.springframework.web.method.HandlerMethod;

/** With which status a handler answers when all is well, as its source says. */
final class Answered {

  private Answered() {}

  static String statusOf(Service service, HandlerMethod handler) {
    Class<?> controller = handler.getBeanType();
    String module =
        controller.getName().startsWith("org.fsmlight.common") ? "common-service" : service.name();
    String source =
        Documented.read(
            Documented.ROOT
                .resolve(module)
                .resolve("src/main/java")
                .resolve(controller.getName().replace('.', '/') + ".java"));
    var body =
        Pattern.compile(
                " " + handler.getMethod().getName() + "\\([^;]*?\\{\\n(.*?)\\n  }\\n",
                Pattern.DOTALL)
            .matcher(source);
    String code = body.find() ? body.group(1) : "";
    String before =
        body.hasMatch()
            ? source.substring(source.lastIndexOf("\n\n", body.start()), body.start())
            : "";
    if (code.contains("created(")
        || code.contains("CREATED")
        || before.contains("HttpStatus.CREATED")) {
      return "201";
    }
    if (code.contains("HttpStatus.ACCEPTED") || code.contains(".accepted()")) {
      return "202";
    }
    return code.contains("noContent()")
            || before.substring(before.lastIndexOf('@') + 1).contains("NO_CONTENT")
        ? "204"
        : "200";
  }
}
