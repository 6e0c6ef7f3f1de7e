package org.fsmlight.dispatch.boards;

class InMemoryDeliveryRecordsTests extends DeliveryRecordsContract {

  private final DeliveryRecords records = new InMemoryDeliveryRecords();

  @Override
  protected DeliveryRecords store() {
    return records;
  }
}
