package org.fsmlight.notification.sending;

import org.fsmlight.notification.wording.Push;

/** A push service. */
@FunctionalInterface
public interface PushService {

  /** Sends a push to one device; undeliverable if the device is not registered any more. */
  Delivery send(Push push, String deviceToken);
}
