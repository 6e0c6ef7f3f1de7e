package org.fsmlight.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends streams whose session another gateway has ended, and removes expired sessions. */
final class SessionMaintenance implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SessionMaintenance.class);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final Duration REMOVAL_INTERVAL = Duration.ofMinutes(1);

  private final SessionStore store;
  private final SessionStreams streams;
  private final Clock clock;
  private Instant nextRemoval = Instant.MIN;
  private boolean indexesCreated;
  private volatile boolean running;

  SessionMaintenance(SessionStore store, SessionStreams streams, Clock clock) {
    this.store = store;
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("session-maintenance").start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    streams.keys().forEach(streams::end); // else the shutdown waits for them; browsers reconnect
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void run() {
    while (running) {
      try {
        check(clock.instant());
      } catch (SessionStoreUnavailable unavailable) {
        log.warn("Could not check sessions: {}", String.valueOf(unavailable.getCause()));
      }
      try {
        Thread.sleep(CHECK_INTERVAL);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void check(Instant now) {
    var watched = streams.keys();
    if (!watched.isEmpty()) {
      var living = store.findLiving(watched, now);
      watched.stream().filter(key -> !living.contains(key)).forEach(streams::end);
    }
    if (!indexesCreated) {
      store.createIndexes();
      indexesCreated = true;
    }
    if (now.isAfter(nextRemoval)) {
      store.removeExpired(now);
      nextRemoval = now.plus(REMOVAL_INTERVAL);
    }
  }
}
