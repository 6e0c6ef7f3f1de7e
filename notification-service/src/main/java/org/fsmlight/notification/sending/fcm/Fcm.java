package org.fsmlight.notification.sending.fcm;

import com.google.firebase.FirebaseApp;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.Notification;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.PushService;
import org.fsmlight.notification.wording.Push;
import org.jspecify.annotations.Nullable;

/** Firebase Cloud Messaging through Google's SDK, which itself tries again on 503 alone. */
final class Fcm implements PushService, AutoCloseable {

  private final FirebaseApp app;
  private final FirebaseMessaging messaging;

  Fcm(FirebaseApp app) {
    this.app = app;
    this.messaging = FirebaseMessaging.getInstance(app);
  }

  @Override
  public Delivery send(Push push, String deviceToken) {
    Message message =
        Message.builder()
            .setToken(deviceToken)
            .setNotification(
                Notification.builder().setTitle(push.title()).setBody(push.body()).build())
            .putAllData(push.data())
            .build();
    try {
      messaging.send(message);
      return Delivery.accepted();
    } catch (FirebaseMessagingException fault) {
      return judged(fault);
    }
  }

  @Override
  public void close() {
    app.delete();
  }

  private static Delivery judged(FirebaseMessagingException fault) {
    MessagingErrorCode code = fault.getMessagingErrorCode();
    IncomingHttpResponse answer = fault.getHttpResponse();
    if (answer == null) {
      return neverReached(fault)
          ? Delivery.unavailable("the push service cannot be reached", null)
          : Delivery.brokenOff("the connection to the push service broke");
    }
    int status = answer.getStatusCode();
    if (code == MessagingErrorCode.UNREGISTERED || code == MessagingErrorCode.SENDER_ID_MISMATCH) {
      return new Delivery.Nowhere("the device is not registered any more");
    }
    if (code == MessagingErrorCode.INVALID_ARGUMENT || status == 400) {
      return new Delivery.Refused("the push service refused the push: " + status);
    }
    return Delivery.unavailable(
        "the push service answered " + status, retryAfter(answer.getHeaders()));
  }

  private static boolean neverReached(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** Seconds are all the service sends; a date, which it might, counts as nothing said. */
  private static @Nullable Duration retryAfter(Map<String, Object> headers) {
    for (Map.Entry<String, Object> header : headers.entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals("retry-after")) {
        String digits = String.valueOf(header.getValue()).replaceAll("[\\[\\]\\s]", "");
        return digits.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(digits)) : null;
      }
    }
    return null;
  }
}
