package org.fsmlight.common;

import java.time.Duration;
import org.fsmlight.common.outbox.Relay;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Lets the relay tell what is under way before the service stops: after the last request was
 * answered and the last message read, before producer and store are closed.
 */
final class RelayDrain implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(RelayDrain.class);

  private final Relay relay;
  private final Duration patience;
  private volatile boolean running;

  RelayDrain(Relay relay, Duration patience) {
    this.relay = relay;
    this.patience = patience;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      if (!relay.drained(patience)) {
        log.warn("{} events are left to the next start", relay.inFlight());
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Stopped last. */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
