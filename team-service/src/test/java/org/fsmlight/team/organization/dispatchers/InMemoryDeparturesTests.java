package org.fsmlight.team.organization.dispatchers;

class InMemoryDeparturesTests implements DeparturesContract {

  private final Departures departures = new InMemoryDepartures();

  @Override
  public Departures departures() {
    return departures;
  }
}
