package org.fsmlight.gateway.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The open event streams of this gateway, by session. */
public final class SessionStreams {

  private final Map<String, Set<Runnable>> cutsByKey = new ConcurrentHashMap<>();

  /**
   * Registers a stream.
   *
   * @param cut ends the stream
   * @return unregisters the stream; to be run when it has ended
   */
  public Runnable add(String sessionId, Runnable cut) {
    var key = BrowserSessionRepository.key(sessionId);
    cutsByKey.compute(
        key,
        (_, others) -> {
          Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(cut);
          return all;
        });
    return () ->
        cutsByKey.computeIfPresent(
            key,
            (_, all) -> {
              all.remove(cut);
              return all.isEmpty() ? null : all;
            });
  }

  /** The keys of the sessions with open streams. */
  Set<String> keys() {
    return Set.copyOf(cutsByKey.keySet());
  }

  void end(String key) {
    var all = cutsByKey.remove(key);
    if (all != null) {
      all.forEach(Runnable::run);
    }
  }
}
