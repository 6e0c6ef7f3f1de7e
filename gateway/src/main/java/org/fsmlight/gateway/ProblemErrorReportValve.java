package org.fsmlight.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** Reports what Tomcat refuses before a filter is reached, as a problem. */
final class ProblemErrorReportValve extends ErrorReportValve {

  private static final String BODY =
      """
      {"type":"urn:fsm-light:problem:invalid-input","title":"Invalid input","status":%d,\
      "detail":"The request is malformed: its path or a header has characters that are not allowed."}""";

  @Override
  protected void report(Request request, Response response, @Nullable Throwable fault) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || response.isCommitted()) {
      return;
    }
    try {
      response.setContentType("application/problem+json");
      response.getOutputStream().write(BODY.formatted(response.getStatus()).getBytes(UTF_8));
      response.finishResponse();
    } catch (IOException clientGone) {
      throw new UncheckedIOException(clientGone);
    }
  }
}
