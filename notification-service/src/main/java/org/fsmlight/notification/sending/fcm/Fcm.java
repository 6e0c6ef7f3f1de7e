package org.fsmlight.notification.sending.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.firebase.FirebaseApp;
import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.MessagingErrorCode;
import com.google.firebase.messaging.Notification;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.fsmlight.notification.messages.SkipReason;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.PushService;
import org.fsmlight.notification.wording.Push;
import org.jspecify.annotations.Nullable;

/** Firebase Cloud Messaging through Google's SDK, which itself retries on status 503 only. */
final class Fcm implements PushService, AutoCloseable {

  private final FirebaseApp app;
  private final HttpTransport transport;
  private final FirebaseMessaging messaging;

  Fcm(FirebaseApp app, HttpTransport transport) {
    this.app = app;
    this.transport = transport;
    this.messaging = FirebaseMessaging.getInstance(app);
  }

  @Override
  public Delivery send(Push push, String deviceToken) {
    var message =
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
      return delivery(fault);
    }
  }

  @Override
  public void close() throws IOException {
    app.delete();
    transport.shutdown();
  }

  /**
   * The kind of an error decides whom it concerns: Apple's or a browser's refusal of our key and an
   * exceeded quota concern the device, while a refusal of our own login (401 without that code) and
   * 5xx concern the service.
   */
  private static Delivery delivery(FirebaseMessagingException fault) {
    var code = fault.getMessagingErrorCode();
    var answer = fault.getHttpResponse();
    if (answer == null) {
      return isUnreachable(fault)
          ? Delivery.unavailable("the push service cannot be reached", null)
          : Delivery.interrupted("the connection to the push service broke");
    }
    int status = answer.getStatusCode();
    if (code == MessagingErrorCode.UNREGISTERED || code == MessagingErrorCode.SENDER_ID_MISMATCH) {
      return new Delivery.Undeliverable(SkipReason.DEVICES_GONE);
    }
    if (code == MessagingErrorCode.INVALID_ARGUMENT || status == 400) {
      return new Delivery.Refused("the push service refused the push: " + status);
    }
    var wait = retryAfter(answer.getHeaders());
    if (code == MessagingErrorCode.THIRD_PARTY_AUTH_ERROR) {
      return Delivery.postponed("the device's push service refused our key: " + status, wait);
    }
    if (code == MessagingErrorCode.QUOTA_EXCEEDED) {
      return Delivery.postponed("the push service answered " + status + " for the device", wait);
    }
    return Delivery.unavailable("the push service answered " + status, wait);
  }

  private static boolean isUnreachable(Throwable fault) {
    for (var cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  /** Reads seconds, which is all the service sends; a date is ignored. */
  private static @Nullable Duration retryAfter(Map<String, Object> headers) {
    for (var header : headers.entrySet()) {
      if (header.getKey().toLowerCase(Locale.ROOT).equals("retry-after")) {
        var digits = String.valueOf(header.getValue()).replaceAll("[\\[\\]\\s]", "");
        return digits.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(digits)) : null;
      }
    }
    return null;
  }
}
