package org.fsmlight.common.shutdown;

import org.springframework.context.SmartLifecycle;

/** Something to be done in its turn when a service stops. */
public final class OnStop implements SmartLifecycle {

  private final Turn turn;
  private final Work work;
  private volatile boolean running;

  public OnStop(Turn turn, Work work) {
    this.turn = turn;
    this.work = work;
  }

  /** When; the web server and the listeners stop in between. */
  public enum Turn {
    FIRST(Integer.MAX_VALUE),
    LAST(Integer.MIN_VALUE);

    private final int phase;

    Turn(int phase) {
      this.phase = phase;
    }
  }

  /** What to do; it may take its time. */
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
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return turn.phase;
  }
}
