package org.fsmlight.dispatch.companies;

import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;

/** All companies this service has heard of. */
public interface Companies {

  Optional<Company> find(CompanyId id);

  /** Keeps what is told of a company, if newer. */
  void keep(Company company);
}
