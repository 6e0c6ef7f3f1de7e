package org.fsmlight.notification.sending;

import java.time.Duration;

/** Runs a task periodically while a delivery takes long. */
@FunctionalInterface
public interface Heartbeat {

  /** Starts the task; it runs until the returned handle is closed. */
  Running every(Duration interval, Runnable task);

  /** A running task. */
  interface Running extends AutoCloseable {
    @Override
    void close();
  }
}
