package org.fsmlight.notification.devices.web;

import org.fsmlight.common.problem.Problem;
import org.springframework.http.HttpStatus;

/** The problems of commands to devices. */
final class DeviceProblems {

  private DeviceProblems() {}

  static Problem webPushNotSupported() {
    return Problem.of(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "not-yet-supported",
        "Web Push is not supported yet",
        "Nothing can be sent to a browser by Web Push (RFC 8030) yet, so it is not registered."
            + " Register kind FCM with a Firebase token, which the app gets on Android and"
            + " iOS, and a browser with Firebase's JavaScript SDK.");
  }
}
