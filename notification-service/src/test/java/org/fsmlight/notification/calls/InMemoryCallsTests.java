package org.fsmlight.notification.calls;

class InMemoryCallsTests extends CallsContract {

  private final InMemoryCalls calls = new InMemoryCalls();

  @Override
  protected Calls calls() {
    return calls;
  }
}
