package org.fsmlight.notification.devices.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.notification.devices.Refusal;
import org.springframework.http.HttpStatus;

/** The problems of commands to devices. */
final class DeviceProblems {

  private DeviceProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.LoginEnded() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "login-ended",
              "Login ended",
              "This login has ended. Log in again and register the device then.");
      case Refusal.ConfirmationRequired() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "confirmation-required",
              "Confirmation required",
              "Another account has registered this device. A push with a code was sent to the"
                  + " device: repeat the registration with it, as confirmation.");
      case Refusal.ConfirmationInvalid() ->
          Problem.of(
              HttpStatus.CONFLICT,
              "confirmation-invalid",
              "Confirmation invalid",
              "The code is wrong, was used, or has expired. Register without it for another one.");
    };
  }

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
