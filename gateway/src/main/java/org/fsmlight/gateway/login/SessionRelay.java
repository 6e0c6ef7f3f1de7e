package org.fsmlight.gateway.login;

import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.gateway.login.AccessTokens.Ended;
import org.fsmlight.gateway.login.AccessTokens.Granted;
import org.fsmlight.gateway.login.AccessTokens.IssuerAway;
import org.fsmlight.gateway.login.AccessTokens.Nobody;
import org.fsmlight.gateway.session.Sessions;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a session's requests on with its person's token. Who brings a token along is left alone,
 * and so is who has neither: services know what is open to everybody. A service's order to log
 * somebody out is carried out before its answer is told.
 */
public final class SessionRelay implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  /** Accounts, with commas between. */
  static final String LOG_OUT = "Fsm-Log-Out";

  /** Nothing else knows what to do with a token; the issuer's own paths must not get one. */
  private static final String API = "/api/";

  private final AccessTokens tokens;
  private final Sessions sessions;
  private final WatchedStreams streams;

  SessionRelay(AccessTokens tokens, Sessions sessions, WatchedStreams streams) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.streams = streams;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!request.path().startsWith(API) || bringsAToken(request)) {
      return obeyed(next.handle(request));
    }
    return switch (tokens.of(request.servletRequest())) {
      case Nobody() -> obeyed(next.handle(request));
      case Granted(String token, String session) -> {
        var known =
            ServerRequest.from(request).headers(headers -> headers.setBearerAuth(token)).build();
        yield streams.watched(known, obeyed(next.handle(known)), session);
      }
      case Ended() -> LoginProblems.answer(LoginProblems.unauthenticated());
      case IssuerAway() -> LoginProblems.answer(LoginProblems.issuerAway());
    };
  }

  private static boolean bringsAToken(ServerRequest request) {
    return request.headers().asHttpHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
  }

  private ServerResponse obeyed(ServerResponse answer) {
    List<String> orders = answer.headers().remove(LOG_OUT);
    if (orders != null) {
      orders.stream()
          .flatMap(order -> Stream.of(order.split(",")))
          .map(String::strip)
          .filter(account -> !account.isEmpty())
          .forEach(sessions::endAllOf); // the service has revoked their tokens itself
    }
    return answer;
  }
}
