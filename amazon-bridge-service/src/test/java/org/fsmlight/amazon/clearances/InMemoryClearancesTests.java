package org.fsmlight.amazon.clearances;

class InMemoryClearancesTests implements ClearancesContract {

  private final Clearances clearances = new InMemoryClearances();

  @Override
  public Clearances clearances() {
    return clearances;
  }
}
