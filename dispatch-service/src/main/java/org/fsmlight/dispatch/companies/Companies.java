package org.fsmlight.dispatch.companies;

import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;

/** All companies known to this service. */
public interface Companies {

  Optional<Company> find(CompanyId id);

  /** Stores the company, unless the stored version is as new. */
  void saveIfNewer(Company company);
}
