package org.fsmlight.notification.sending.fcm;

import com.google.api.client.http.javanet.ConnectionFactory;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;

/**
 * Leads the SDK's calls of Google's messaging host to the configured endpoint. The SDK has no
 * setting for it; other hosts, such as the one that issues access tokens, stay.
 */
final class FcmEndpoint implements ConnectionFactory {

  private static final String GOOGLES = "fcm.googleapis.com";

  private final URI endpoint;

  FcmEndpoint(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public HttpURLConnection openConnection(URL url) throws IOException {
    URL target = url.getHost().equals(GOOGLES) ? endpoint.resolve(url.getFile()).toURL() : url;
    return (HttpURLConnection) target.openConnection();
  }
}
