package org.fsmlight.team.organization.dispatchers;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.team.organization.companies.CompanyId;

/** Stores departures in memory; runs a given action before a save, to interleave. */
final class InMemoryDepartures implements Departures {

  private final Map<CompanyId, CompanyDepartures> stored = new HashMap<>();
  private Runnable beforeNextSave = () -> {};

  void beforeNextSave(Runnable action) {
    beforeNextSave = action;
  }

  @Override
  public synchronized Optional<CompanyDepartures> find(CompanyId company) {
    return Optional.ofNullable(stored.get(company));
  }

  @Override
  public synchronized boolean save(CompanyDepartures departures) {
    var action = beforeNextSave;
    beforeNextSave = () -> {};
    action.run();
    var company = departures.company();
    var current = stored.getOrDefault(company, CompanyDepartures.none(company));
    if (current.version() != departures.version() - 1) {
      return false;
    }
    stored.put(company, departures);
    return true;
  }
}
