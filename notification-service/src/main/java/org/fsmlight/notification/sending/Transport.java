package org.fsmlight.notification.sending;

import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Message;

/** Where messages of one channel go out. */
public interface Outlet {

  /** Words the message and hands it over, once. */
  Delivery deliver(Correspondence correspondence, Message message);
}
