package org.fsmlight.common.concurrency;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides on the current state, and saves the decision if the state is still the same; otherwise
 * decides again. The loop ends because each lost race is a write that somebody else has won.
 */
public final class CompareAndSet {

  private CompareAndSet() {}

  /**
   * Repeats until a decision is saved.
   *
   * @param decide reads the current state and decides; called again after each lost race
   * @param save returns false when another write was first, and true when the decision is saved or
   *     changes nothing
   * @return the saved decision
   */
  public static <D> D repeat(Supplier<D> decide, Predicate<? super D> save) {
    while (true) {
      var decision = decide.get();
      if (save.test(decision)) {
        return decision;
      }
    }
  }

  /**
   * Repeats until a change is saved, or there is nothing left to change.
   *
   * @param decide reads the current state and decides; empty if nothing has to change
   * @param save returns false when another write was first
   * @return the saved change
   */
  public static <C> Optional<C> repeatWhilePresent(
      Supplier<Optional<C>> decide, Predicate<? super C> save) {
    return repeat(decide, change -> change.isEmpty() || save.test(change.get()));
  }
}
