package org.fsmlight.notification.sending.fcm;

import com.google.api.client.http.javanet.ConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/**
 * Redirects the SDK's requests for Google's messaging host to the configured endpoint, for which
 * the SDK has no setting. Requests for other hosts, such as the issuer of access tokens, are
 * unchanged.
 */
final class FcmEndpoint implements ConnectionFactory {

  private static final String GOOGLE_HOST = "fcm.googleapis.com";

  private final URI endpoint;

  FcmEndpoint(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public HttpURLConnection openConnection(URL url) throws IOException {
    var target = url.getHost().equals(GOOGLE_HOST) ? endpoint.resolve(url.getFile()).toURL() : url;
    return (HttpURLConnection) target.openConnection();
  }
}
