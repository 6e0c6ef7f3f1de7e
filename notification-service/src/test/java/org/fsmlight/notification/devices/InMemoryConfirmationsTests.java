package org.fsmlight.notification.devices;

class InMemoryConfirmationsTests extends ConfirmationsContract {

  private final Confirmations confirmations = new InMemoryConfirmations();

  @Override
  protected Confirmations confirmations() {
    return confirmations;
  }
}
