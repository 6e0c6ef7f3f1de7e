package org.fsmlight.team.companies;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All companies. */
public interface Companies {

  Optional<Company> find(CompanyId id);

  /**
   * By name.
   *
   * @param after the last one of the page before
   */
  List<Company> page(@Nullable Company after, int size);

  /** False when there is one with this id. */
  boolean add(CompanyChange.Registered registered);

  /** False when another change was faster. */
  boolean save(CompanyChange.Changed changed);
}
