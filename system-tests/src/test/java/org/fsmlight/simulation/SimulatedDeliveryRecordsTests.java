package org.fsmlight.simulation;

import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.fsmlight.dispatch.boards.DeliveryRecordsContract;

class SimulatedDeliveryRecordsTests extends DeliveryRecordsContract {

  private final FaultFreeDispatch dispatch = new FaultFreeDispatch();
  private final SimulatedCollection<DeliveryRecord> collection =
      dispatch.collection(record -> record.call().value(), DeliveryRecord::version);

  @Override
  protected DeliveryRecords store() {
    return new SimulatedDeliveryRecords(collection.connect(dispatch.instance()));
  }
}
