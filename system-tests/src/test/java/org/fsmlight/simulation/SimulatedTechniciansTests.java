package org.fsmlight.simulation;

import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.fsmlight.dispatch.technicians.TechniciansContract;

class SimulatedTechniciansTests extends TechniciansContract {

  private final SettledDispatch dispatch = new SettledDispatch();
  private final Documents<Technician> documents =
      dispatch.documents(technician -> technician.id().value(), Technician::version);

  @Override
  protected Technicians store() {
    return new DispatchStores.StoredTechnicians(documents.seenBy(dispatch.memory()));
  }
}
