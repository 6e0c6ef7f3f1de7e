package org.fsmlight.gateway.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Ends streams whose session another gateway ended, and clears away what is over. */
final class SessionUpkeep implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(SessionUpkeep.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

  private final SessionStore store;
  private final OpenStreams streams;
  private final Clock clock;
  private Instant nextSweep = Instant.MIN;
  private boolean prepared;
  private volatile boolean running;

  SessionUpkeep(SessionStore store, OpenStreams streams, Clock clock) {
    this.store = store;
    this.streams = streams;
    this.clock = clock;
  }

  @Override
  public void start() {
    running = true;
    Thread.ofVirtual().name("session-upkeep").start(this::goOn);
  }

  @Override
  public void stop() {
    running = false;
    streams.keys().forEach(streams::ended); // else the server waits for them: browsers come back
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void goOn() {
    while (running) {
      try {
        look(clock.instant());
      } catch (SessionsAway away) {
        log.warn("Sessions are not watched: {}", String.valueOf(away.getCause()));
      }
      try {
        Thread.sleep(BETWEEN_LOOKS);
      } catch (InterruptedException stopped) {
        return;
      }
    }
  }

  private void look(Instant now) {
    var watched = streams.keys();
    if (!watched.isEmpty()) {
      var living = store.living(watched, now);
      watched.stream().filter(key -> !living.contains(key)).forEach(streams::ended);
    }
    if (!prepared) {
      store.prepare();
      prepared = true;
    }
    if (now.isAfter(nextSweep)) {
      store.removeOver(now);
      nextSweep = now.plus(BETWEEN_SWEEPS);
    }
  }
}
