package org.fsmlight.notification.sending;

import java.time.Duration;

/** Gives signs of life again and again while something takes long. */
@FunctionalInterface
public interface Pulse {

  Beating every(Duration interval, Runnable sign);

  /** Ends when closed. */
  interface Beating extends AutoCloseable {
    @Override
    void close();
  }
}
