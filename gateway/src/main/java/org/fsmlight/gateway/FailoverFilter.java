package org.fsmlight.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.http.HttpConnectTimeoutException;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends a request to the next instance if one cannot be reached. A command is repeated only if it
 * certainly never arrived, a read also if its response was lost: no command is executed twice.
 */
record FailoverFilter(UpstreamInstances instances)
    implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    var rest = instances.inTurn().iterator();
    while (true) {
      var instance = rest.next();
      MvcUtils.setRequestUrl(request, instance);
      try {
        return next.handle(request);
      } catch (ResourceAccessException | IOException unreachable) {
        instances.avoid(instance);
        if (!rest.hasNext() || !(neverArrived(unreachable) || isRead(request))) {
          throw unreachable;
        }
      }
    }
  }

  private static boolean neverArrived(Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }

  private static boolean isRead(ServerRequest request) {
    return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
  }
}
