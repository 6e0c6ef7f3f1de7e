package org.fsmlight.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fsmlight.gateway.session.OpenStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Event streams of sessions: they end when their session does. */
final class WatchedStreams {

  private final OpenStreams open;

  WatchedStreams(OpenStreams open) {
    this.open = open;
  }

  ServerResponse watched(ServerRequest request, ServerResponse answer, String session) {
    InputStream body = MvcUtils.getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
    if (body == null || !isStream(answer.headers())) {
      return answer;
    }
    var stream = new Cuttable(body);
    MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, stream);
    return new Watched(answer, open.add(session, stream::cut));
  }

  private static boolean isStream(HttpHeaders headers) {
    MediaType type = headers.getContentType();
    return type != null && type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM);
  }

  /** Ends for who reads it as if there was no more to come. */
  private static final class Cuttable extends FilterInputStream {

    private volatile boolean cut;

    Cuttable(InputStream events) {
      super(events);
    }

    void cut() {
      cut = true;
      try {
        in.close();
      } catch (IOException closed) {
        // is what was wanted
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return cut ? -1 : super.read(bytes, offset, length);
      } catch (IOException fault) {
        if (cut) {
          return -1;
        }
        throw fault;
      }
    }
  }

  private record Watched(ServerResponse answer, Runnable over) implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
      return answer.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return answer.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
      return answer.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
        HttpServletRequest request, HttpServletResponse response, Context context)
        throws ServletException, IOException {
      try {
        return answer.writeTo(request, response, context);
      } finally {
        over.run();
      }
    }
  }
}
