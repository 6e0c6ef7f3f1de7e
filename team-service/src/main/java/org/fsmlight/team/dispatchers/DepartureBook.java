package org.fsmlight.team.dispatchers;

import java.util.Optional;
import org.fsmlight.team.companies.CompanyId;

/** The departures of all companies. */
public interface DepartureBook {

  Optional<Departures> of(CompanyId company);

  /** False when another departure was faster. */
  boolean save(Departures departures);
}
