package org.fsmlight.gateway.session;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Answers that go on for as long as their session does. */
public final class OpenStreams {

  private final Map<String, Set<Runnable>> cuts = new ConcurrentHashMap<>();

  /**
   * @param cut ends the stream
   * @return to be run when it is over
   */
  public Runnable add(String sessionId, Runnable cut) {
    String key = Sessions.key(sessionId);
    cuts.compute(
        key,
        (its, others) -> {
          Set<Runnable> all = others == null ? ConcurrentHashMap.newKeySet() : others;
          all.add(cut);
          return all;
        });
    return () ->
        cuts.computeIfPresent(
            key,
            (its, all) -> {
              all.remove(cut);
              return all.isEmpty() ? null : all;
            });
  }

  /** Of sessions that have streams here. */
  Set<String> keys() {
    return Set.copyOf(cuts.keySet());
  }

  void ended(String key) {
    Set<Runnable> all = cuts.remove(key);
    if (all != null) {
      all.forEach(Runnable::run);
    }
  }
}
