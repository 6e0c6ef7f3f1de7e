package org.fsmlight.team.dispatchers;

import java.util.List;
import java.util.stream.Stream;
import org.fsmlight.team.accounts.AccountId;
import org.fsmlight.team.companies.CompanyId;

/**
 * Which dispatchers of a company are about to leave, or have left. Two who leave at once have to
 * pass here one after the other, so that the last one stays.
 *
 * @param version counts the changes; 0 before the first
 */
public record Departures(CompanyId company, long version, List<Departure> departures) {

  public Departures {
    departures = List.copyOf(departures);
  }

  /**
   * One who leaves.
   *
   * @param version of the dispatcher who leaves; should that one have changed or come back since,
   *     this departure means nothing any more
   */
  public record Departure(AccountId id, long version) {

    boolean isOf(Dispatcher dispatcher) {
      return id.equals(dispatcher.id()) && version == dispatcher.version();
    }
  }

  static Departures none(CompanyId company) {
    return new Departures(company, 0, List.of());
  }

  boolean include(Dispatcher dispatcher) {
    return departures.stream().anyMatch(departure -> departure.isOf(dispatcher));
  }

  Departures with(Dispatcher leaving) {
    var others = departures.stream().filter(departure -> !departure.id().equals(leaving.id()));
    var one = new Departure(leaving.id(), leaving.version());
    return new Departures(company, version + 1, Stream.concat(others, Stream.of(one)).toList());
  }
}
