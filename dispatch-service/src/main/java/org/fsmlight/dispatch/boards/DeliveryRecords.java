package org.fsmlight.dispatch.boards;

import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;

/** The delivery records of all requests and calls. */
public interface DeliveryRecords {

  Optional<DeliveryRecord> find(ServiceCallId call);

  /**
   * Stores the delivery record.
   *
   * @return false if this version of the record is already stored
   */
  boolean save(DeliveryRecord deliveries);
}
