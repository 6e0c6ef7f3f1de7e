package org.fsmlight.dispatch.boards.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import org.fsmlight.dispatch.ContractDatabase;
import org.fsmlight.dispatch.boards.DeliveryRecords;
import org.fsmlight.dispatch.boards.DeliveryRecordsContract;
import org.junit.jupiter.api.Test;

class MongoDeliveryRecordsIT extends DeliveryRecordsContract {

  private static final DeliveryRecords RECORDS =
      new MongoDeliveryRecords(ContractDatabase.collections());

  @Override
  protected DeliveryRecords store() {
    return RECORDS;
  }

  @Test
  void storesTheFieldsThatEarlierReleasesRead() {
    assertThat(ContractDatabase.fieldPaths("call-messages", saved().call().value()))
        .containsExactlyInAnyOrder(
            "_id", "version", "latest.kind", "latest.version", "latest.failed");
  }
}
