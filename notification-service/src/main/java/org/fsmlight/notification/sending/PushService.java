package org.fsmlight.notification.sending;

import org.fsmlight.notification.wording.Push;

/** Takes pushes for one device; {@link Delivery.Nowhere} when the device is not registered. */
@FunctionalInterface
public interface PushService {
  Delivery send(Push push, String deviceToken);
}
