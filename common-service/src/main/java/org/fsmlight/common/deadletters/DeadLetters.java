package org.fsmlight.common.deadletters;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters of this service's groups. */
public interface DeadLetters {

  /** Keeps it; one of the same id stays as it is, but waits again if it was replayed before. */
  void put(DeadLetter letter);

  Optional<DeadLetter> find(String id);

  /**
   * Those of a status, oldest first.
   *
   * @param after the last one already seen
   */
  List<DeadLetter> list(DeadLetter.Status status, @Nullable DeadLetter after, int limit);

  long waiting();

  /** Those under that key, and those whose content speaks of it; it may read them all. */
  List<DeadLetter> about(String id);

  /** False when the stored one is not the one before it: somebody was faster. */
  boolean save(DeadLetter changed);
}
