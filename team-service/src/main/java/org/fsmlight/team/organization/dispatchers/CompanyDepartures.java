package org.fsmlight.team.organization.dispatchers;

import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.team.identity.accounts.AccountId;
import org.fsmlight.team.organization.companies.CompanyId;

/**
 * The dispatchers of a company who are about to leave or have left. Concurrent departures of one
 * company are saved one after the other here, so that the last dispatcher stays.
 *
 * @param version counts the changes; 0 before the first
 */
public record CompanyDepartures(CompanyId company, long version, List<Departure> departures) {

  public CompanyDepartures {
    departures = List.copyOf(departures);
  }

  /**
   * The departure of one dispatcher.
   *
   * @param version the version of the dispatcher who leaves; the departure has no meaning once the
   *     dispatcher has changed or come back
   */
  public record Departure(AccountId id, long version) {
    boolean isOf(Dispatcher dispatcher) {
      return id.equals(dispatcher.id()) && version == dispatcher.version();
    }
  }

  static CompanyDepartures none(CompanyId company) {
    return new CompanyDepartures(company, 0, List.of());
  }

  boolean includes(Dispatcher dispatcher) {
    return departures.stream().anyMatch(departure -> departure.isOf(dispatcher));
  }

  CompanyDepartures with(Dispatcher leaving) {
    var others = departures.stream().filter(departure -> !departure.id().equals(leaving.id()));
    var added = new Departure(leaving.id(), leaving.version());
    return new CompanyDepartures(
        company, version + 1, Stream.concat(others, Stream.of(added)).toList());
  }
}
