package org.fsmlight.team.organization.dispatchers;

import java.util.Optional;
import org.fsmlight.team.organization.companies.CompanyId;

/** The departures of each company. */
public interface Departures {

  Optional<CompanyDepartures> find(CompanyId company);

  /** Returns false if another departure was saved first. */
  boolean save(CompanyDepartures departures);
}
