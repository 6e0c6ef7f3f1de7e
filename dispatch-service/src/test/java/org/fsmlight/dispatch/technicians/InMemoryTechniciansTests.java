package org.fsmlight.dispatch.technicians;

class InMemoryTechniciansTests extends TechniciansContract {

  private final Technicians technicians = new InMemoryTechnicians();

  @Override
  protected Technicians store() {
    return technicians;
  }
}
