package org.fsmlight.notification.devices;

class InMemoryDevicesTests extends DevicesContract {

  private final InMemoryDevices devices = new InMemoryDevices();

  @Override
  protected Devices devices() {
    return devices;
  }
}
