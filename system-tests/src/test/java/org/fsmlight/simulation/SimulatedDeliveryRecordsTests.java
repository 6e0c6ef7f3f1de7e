package org.fsmlight.simulation;

import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.fsmlight.dispatch.boards.DeliveryRecordsContract;

class SimulatedDeliveryRecordsTests extends DeliveryRecordsContract {

  private final SettledDispatch dispatch = new SettledDispatch();
  private final Documents<DeliveryRecord> documents =
      dispatch.documents(record -> record.call().value(), DeliveryRecord::version);

  @Override
  protected DeliveryRecords store() {
    return new DispatchStores.Deliveries(documents.seenBy(dispatch.memory()));
  }
}
