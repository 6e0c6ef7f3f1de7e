package org.fsmlight.gateway.login;

import java.util.stream.Stream;
import org.fsmlight.gateway.login.AccessTokens.Anonymous;
import org.fsmlight.gateway.login.AccessTokens.Granted;
import org.fsmlight.gateway.login.AccessTokens.IssuerUnavailable;
import org.fsmlight.gateway.login.AccessTokens.SessionEnded;
import org.fsmlight.gateway.session.BrowserSessionRepository;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Forwards a session's API requests with the access token of the session. Requests with their own
 * token, and requests without session, are forwarded unchanged: the services decide what is public.
 * If a service orders the logout of accounts, their sessions end before its response is sent.
 */
public final class TokenRelayFilter
    implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  /** The response header of a service with the accounts to log out, separated by commas. */
  static final String LOG_OUT = "Fsm-Log-Out";

  /** Only the API needs tokens; the paths of the issuer must not get one. */
  private static final String API = "/api/";

  private final AccessTokens tokens;
  private final BrowserSessionRepository sessions;
  private final SessionBoundStreams streams;

  TokenRelayFilter(
      AccessTokens tokens, BrowserSessionRepository sessions, SessionBoundStreams streams) {
    this.tokens = tokens;
    this.sessions = sessions;
    this.streams = streams;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    if (!request.path().startsWith(API) || hasToken(request)) {
      return loggingOut(next.handle(request));
    }
    return switch (tokens.of(request.servletRequest())) {
      case Anonymous() -> loggingOut(next.handle(request));
      case Granted(var token, var session) -> {
        var relayed =
            ServerRequest.from(request).headers(headers -> headers.setBearerAuth(token)).build();
        yield streams.endWithSession(relayed, loggingOut(next.handle(relayed)), session);
      }
      case SessionEnded() -> LoginProblems.answer(LoginProblems.unauthenticated());
      case IssuerUnavailable() -> LoginProblems.answer(LoginProblems.issuerUnavailable());
    };
  }

  private static boolean hasToken(ServerRequest request) {
    return request.headers().asHttpHeaders().containsHeader(HttpHeaders.AUTHORIZATION);
  }

  private ServerResponse loggingOut(ServerResponse response) {
    var orders = response.headers().remove(LOG_OUT);
    if (orders != null) {
      orders.stream()
          .flatMap(order -> Stream.of(order.split(",")))
          .map(String::strip)
          .filter(account -> !account.isEmpty())
          .forEach(sessions::endAllOf); // the service itself has revoked their tokens
    }
    return response;
  }
}
