package org.fsmlight.dispatch.boards.mongo;

import java.util.List;
import java.util.Optional;
import org.fsmlight.common.outbox.mongo.AggregateCollection;
import org.fsmlight.common.outbox.mongo.AggregateCollections;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.boards.DeliveryRecord;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.springframework.data.annotation.Id;
import org.springframework.stereotype.Repository;

/** Delivery records in MongoDB, one document each. They publish no events. */
@Repository
class MongoDeliveryRecords implements DeliveryRecords {

  private final AggregateCollection<DeliveryRecordDocument> documents;

  MongoDeliveryRecords(AggregateCollections collections) {
    this.documents = collections.of(DeliveryRecordDocument.class, "call-messages");
  }

  @Override
  public Optional<DeliveryRecord> find(ServiceCallId call) {
    return documents.find(call.value()).map(DeliveryRecordDocument::deliveryRecord);
  }

  @Override
  public boolean save(DeliveryRecord deliveries) {
    var document = DeliveryRecordDocument.of(deliveries);
    return document.version() == 1
        ? documents.insert(document, List.of())
        : documents.update(document, document.version() - 1, List.of());
  }

  private record DeliveryRecordDocument(
      @Id String id, long version, List<DeliveryRecord.Delivery> latest) {

    static DeliveryRecordDocument of(DeliveryRecord deliveries) {
      return new DeliveryRecordDocument(
          deliveries.call().value(), deliveries.version(), deliveries.latest());
    }

    DeliveryRecord deliveryRecord() {
      return new DeliveryRecord(new ServiceCallId(id), version, latest);
    }
  }
}
