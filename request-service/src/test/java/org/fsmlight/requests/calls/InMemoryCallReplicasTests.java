package org.fsmlight.requests.calls;

class InMemoryCallReplicasTests implements CallReplicasContract {

  private final CallReplicas calls = new InMemoryCallReplicas();

  @Override
  public CallReplicas calls() {
    return calls;
  }
}
