package org.fsmlight.common.shutdown;

import org.springframework.context.SmartLifecycle;

/** Work to be done in a given phase of the stop of a service. */
public final class OnStop implements SmartLifecycle {

  private final Phase phase;
  private final Work work;
  private volatile boolean running;

  public OnStop(Phase phase, Work work) {
    this.phase = phase;
    this.work = work;
  }

  /** The phases. Web server and listeners stop between the first and the last. */
  public enum Phase {
    FIRST(Integer.MAX_VALUE),
    LAST(Integer.MIN_VALUE);

    private final int value;

    Phase(int value) {
      this.value = value;
    }
  }

  /** The work; it may block. */
  @FunctionalInterface
  public interface Work {
    void run() throws InterruptedException;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      work.run();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase.value;
  }
}
