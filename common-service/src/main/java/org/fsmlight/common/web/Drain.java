package org.fsmlight.common.web;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/**
 * Goes on answering for a while after readiness was withdrawn, before anything else stops: time for
 * those in front to send nobody here any more.
 */
final class Drain implements SmartLifecycle {

  private final Duration time;
  private volatile boolean running;

  Drain(Duration time) {
    this.time = time;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      Thread.sleep(time);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** The highest phase is stopped first. */
  @Override
  public int getPhase() {
    return Integer.MAX_VALUE;
  }
}
