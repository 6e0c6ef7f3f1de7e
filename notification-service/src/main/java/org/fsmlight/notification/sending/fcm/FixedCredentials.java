package org.fsmlight.notification.sending.fcm;

import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;

/**
 * Credentials with one access token, for a stand-in. Google's library refreshes the token after
 * each answer with status 401, which a stand-in also gives on behalf of a device.
 */
final class FixedCredentials extends GoogleCredentials {

  private static final long serialVersionUID = 1;

  private final AccessToken token;

  FixedCredentials(AccessToken token) {
    super(GoogleCredentials.newBuilder().setAccessToken(token));
    this.token = token;
  }

  @Override
  public AccessToken refreshAccessToken() {
    return token;
  }
}
