package org.fsmlight.gateway.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where sessions lie; each method throws {@link SessionsAway} when the store cannot be reached. */
public interface SessionStore {

  void add(KeptSession session);

  Optional<KeptSession> find(String key);

  /**
   * Changes what is there and never brings back what is not.
   *
   * @param changed the session with those attributes alone that are set anew
   */
  void change(KeptSession changed, Set<String> removedAttributes);

  /** Whether it was there. */
  boolean remove(String key);

  /** Removes and tells all sessions of an account. */
  List<KeptSession> removeAllOf(String account);

  /** Which of these are there and not over. */
  Set<String> living(Collection<String> keys, Instant now);

  void removeOver(Instant now);

  void prepare();
}
