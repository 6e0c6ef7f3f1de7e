package org.fsmlight.dispatch.boards;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/** Delivery records without a database. */
class InMemoryDeliveryRecords implements DeliveryRecords {

  /** Runs once, before the next save: another consumer is faster. */
  Runnable beforeSave = () -> {};

  int reads;
  private final Map<ServiceCallId, DeliveryRecord> all = new HashMap<>();

  @Override
  public Optional<DeliveryRecord> find(ServiceCallId call) {
    reads++;
    return Optional.ofNullable(all.get(call));
  }

  @Override
  public boolean save(DeliveryRecord deliveries) {
    var other = beforeSave;
    beforeSave = () -> {};
    other.run();
    var known = all.get(deliveries.call());
    if ((known == null ? 0 : known.version()) != deliveries.version() - 1) {
      return false;
    }
    all.put(deliveries.call(), deliveries);
    return true;
  }
}
