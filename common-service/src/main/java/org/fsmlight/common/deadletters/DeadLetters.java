package org.fsmlight.common.deadletters;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The dead letters of the groups of this service. */
public interface DeadLetters {

  /**
   * Adds a dead letter. A known one does not change, unless it was replayed: then it waits again,
   * with the new reason.
   */
  void add(DeadLetter letter);

  Optional<DeadLetter> find(String id);

  /**
   * The dead letters of a status, oldest first.
   *
   * @param after the last dead letter of the previous page
   */
  List<DeadLetter> list(DeadLetter.Status status, @Nullable DeadLetter after, int limit);

  long countWaiting();

  /** All dead letters that concern an aggregate. Slow: it may read every dead letter. */
  List<DeadLetter> findConcerning(String aggregateId);

  /**
   * Saves a changed dead letter.
   *
   * @return false when the stored one is not its previous version: another write was first
   */
  boolean save(DeadLetter changed);
}
