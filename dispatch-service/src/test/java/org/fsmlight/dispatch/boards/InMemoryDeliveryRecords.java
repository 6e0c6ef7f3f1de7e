package org.fsmlight.dispatch.boards;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/** Delivery records without a database. */
class InMemoryDeliveryRecords implements DeliveryRecords {

  private final Map<ServiceCallId, DeliveryRecord> all = new HashMap<>();

  @Override
  public Optional<DeliveryRecord> find(ServiceCallId call) {
    return Optional.ofNullable(all.get(call));
  }

  @Override
  public boolean save(DeliveryRecord deliveries) {
    var known = all.get(deliveries.call());
    if ((known == null ? 0 : known.version()) != deliveries.version() - 1) {
      return false;
    }
    all.put(deliveries.call(), deliveries);
    return true;
  }
}
