package org.fsmlight.team.organization.dispatchers;

class InMemoryDispatchersTests implements DispatchersContract {

  private final Dispatchers dispatchers = new InMemoryDispatchers();

  @Override
  public Dispatchers dispatchers() {
    return dispatchers;
  }
}
