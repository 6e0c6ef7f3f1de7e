package org.fsmlight.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.http.HttpConnectTimeoutException;
import java.util.Iterator;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Asks the next instance when one is not to be reached. A command goes on only when it surely never
 * arrived, a question also when its answer got lost: nothing is ever done twice.
 */
record Failover(Instances instances)
    implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    Iterator<URI> rest = instances.inTurn().iterator();
    while (true) {
      URI instance = rest.next();
      MvcUtils.setRequestUrl(request, instance);
      try {
        return next.handle(request);
      } catch (ResourceAccessException | IOException away) {
        instances.avoid(instance);
        if (!rest.hasNext() || !(neverArrived(away) || isQuestion(request))) {
          throw away;
        }
      }
    }
  }

  private static boolean neverArrived(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuestion(ServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }
}
