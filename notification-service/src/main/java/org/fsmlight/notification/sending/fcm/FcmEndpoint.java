package org.fsmlight.notification.sending.fcm;

import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;

/**
 * Connects the SDK's requests for Google's messaging host to the configured endpoint, for which the
 * SDK has no setting. Requests for other hosts are unchanged.
 */
final class FcmEndpoint implements HttpRoutePlanner {

  private static final String GOOGLE_HOST = "fcm.googleapis.com";

  private final HttpHost endpoint;

  FcmEndpoint(URI endpoint) {
    this.endpoint = new HttpHost(endpoint.getScheme(), endpoint.getHost(), port(endpoint));
  }

  @Override
  public HttpRoute determineRoute(HttpHost target, HttpContext context) {
    return route(target.getHostName().equals(GOOGLE_HOST) ? endpoint : withPort(target));
  }

  private static HttpRoute route(HttpHost host) {
    return new HttpRoute(host, null, host.getSchemeName().equals("https"));
  }

  private static HttpHost withPort(HttpHost host) {
    return host.getPort() >= 0
        ? host
        : new HttpHost(host.getSchemeName(), host.getHostName(), defaultPort(host.getSchemeName()));
  }

  private static int port(URI endpoint) {
    return endpoint.getPort() >= 0 ? endpoint.getPort() : defaultPort(endpoint.getScheme());
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }
}
