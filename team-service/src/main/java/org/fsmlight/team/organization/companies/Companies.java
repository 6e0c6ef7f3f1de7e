package org.fsmlight.team.organization.companies;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.jspecify.annotations.Nullable;

/** All companies. */
public interface Companies {

  Optional<Company> find(CompanyId id);

  /**
   * A page of companies, ordered by name.
   *
   * @param after the last company of the previous page; null for the first page
   */
  List<Company> page(@Nullable Company after, int size);

  /** Returns false if there is a company with this id already. */
  boolean add(CompanyChange registered);

  /** Returns false if another change was saved first. */
  boolean save(CompanyChange change);

  /**
   * Decides on the current state and saves; decides again after a lost race.
   *
   * @return empty when there is no such company
   */
  default Optional<Decision> decide(CompanyId id, Function<Company, Decision> decide) {
    return CompareAndSet.repeatWhilePresent(
        () -> find(id).map(decide),
        decision ->
            !(decision instanceof Decision.Accepted(var change))
                || change.isEmpty()
                || save(change));
  }
}
