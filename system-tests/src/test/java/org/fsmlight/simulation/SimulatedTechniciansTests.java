package org.fsmlight.simulation;

import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.fsmlight.dispatch.technicians.TechniciansContract;

class SimulatedTechniciansTests extends TechniciansContract {

  private final FaultFreeDispatch dispatch = new FaultFreeDispatch();
  private final SimulatedCollection<Technician> collection =
      dispatch.collection(technician -> technician.id().value(), Technician::version);

  @Override
  protected Technicians store() {
    return new SimulatedTechnicians(collection.connect(dispatch.instance()));
  }
}
