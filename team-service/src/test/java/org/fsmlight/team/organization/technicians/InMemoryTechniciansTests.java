package org.fsmlight.team.organization.technicians;

class InMemoryTechniciansTests implements TechniciansContract {

  private final Technicians technicians = new InMemoryTechnicians();

  @Override
  public Technicians technicians() {
    return technicians;
  }
}
