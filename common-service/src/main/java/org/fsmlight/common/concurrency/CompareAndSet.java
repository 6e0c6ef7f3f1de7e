package org.fsmlight.common.concurrency;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides on the current state and saves the decision if the state is still the same; otherwise
 * decides again. The loop ends because each lost race is a write that another one has won.
 */
public final class CompareAndSet {

  private CompareAndSet() {}

  /**
   * Repeats until a decision is saved.
   *
   * @param decide reads the current state and decides; called again after each lost race
   * @param save returns false when another write was first, true when saved or nothing to save
   */
  public static <D> D repeat(Supplier<D> decide, Predicate<? super D> save) {
    while (true) {
      D decision = decide.get();
      if (save.test(decision)) {
        return decision;
      }
    }
  }

  /**
   * Repeats until a change is saved, or there is nothing to change.
   *
   * @return the saved change
   */
  public static <C> Optional<C> repeatWhilePresent(
      Supplier<Optional<C>> decide, Predicate<? super C> save) {
    return repeat(decide, change -> change.isEmpty() || save.test(change.get()));
  }
}
