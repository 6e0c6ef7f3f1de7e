package org.fsmlight.gateway.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.fsmlight.gateway.session.SessionStreams;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Ends the event streams of a session when the session ends. */
final class SessionBoundStreams {

  private final SessionStreams streams;

  SessionBoundStreams(SessionStreams streams) {
    this.streams = streams;
  }

  ServerResponse endWithSession(ServerRequest request, ServerResponse response, String session) {
    var body =
        MvcUtils.<InputStream>getAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR);
    if (body == null || !isStream(response.headers())) {
      return response;
    }
    var stream = new Cuttable(body);
    MvcUtils.putAttribute(request, MvcUtils.CLIENT_RESPONSE_INPUT_STREAM_ATTR, stream);
    return new RegisteredStream(response, streams.add(session, stream::cut));
  }

  private static boolean isStream(HttpHeaders headers) {
    var type = headers.getContentType();
    return type != null && type.isCompatibleWith(MediaType.TEXT_EVENT_STREAM);
  }

  /** A stream that another thread can end; its reader sees a normal end. */
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
        // the stream has ended either way
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

  private record RegisteredStream(ServerResponse response, Runnable unregister)
      implements ServerResponse {

    @Override
    public HttpStatusCode statusCode() {
      return response.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return response.headers();
    }

    @Override
    public MultiValueMap<String, Cookie> cookies() {
      return response.cookies();
    }

    @Override
    public @Nullable ModelAndView writeTo(
        HttpServletRequest request, HttpServletResponse target, Context context)
        throws ServletException, IOException {
      try {
        return response.writeTo(request, target, context);
      } finally {
        unregister.run();
      }
    }
  }
}
