package org.fsmlight.team.companies;

import java.util.Optional;

/** All companies. */
public interface Companies {

  Optional<Company> find(CompanyId id);

  /** False when there is one with this id. */
  boolean add(CompanyChange.Registered registered);

  /** False when another change was faster. */
  boolean save(CompanyChange.Changed changed);
}
