package org.fsmlight.simulation;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;

/** The delivery records of dispatch-service on a simulated collection. */
record SimulatedDeliveryRecords(SimulatedCollection<DeliveryRecord>.Connection collection)
    implements DeliveryRecords {

  @Override
  public Optional<DeliveryRecord> find(ServiceCallId call) {
    return collection.find(call.value());
  }

  @Override
  public boolean save(DeliveryRecord deliveries) {
    return collection.save(deliveries, List.of());
  }
}
