package org.fsmlight.notification.devices.mongo;

import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.devices.Confirmations;
import org.fsmlight.notification.devices.ConfirmationsContract;
import org.junit.jupiter.api.AfterEach;

class MongoConfirmationsIT extends ConfirmationsContract {

  private final TestDatabase database = new TestDatabase();
  private final Confirmations confirmations = new MongoConfirmations(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Confirmations confirmations() {
    return confirmations;
  }
}
