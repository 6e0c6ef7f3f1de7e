package org.fsmlight.notification.devices.mongo;

import org.fsmlight.notification.TestDatabase;
import org.fsmlight.notification.devices.Devices;
import org.fsmlight.notification.devices.DevicesContract;
import org.junit.jupiter.api.AfterEach;

class MongoDevicesIT extends DevicesContract {

  private final TestDatabase database = new TestDatabase();
  private final Devices devices = new MongoDevices(database.mongo());

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  protected Devices devices() {
    return devices;
  }
}
