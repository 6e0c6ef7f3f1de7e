package org.fsmlight.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before anybody of ours sees it, in the same form as everything else. */
final class ProblemReport extends ErrorReportValve {

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
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
