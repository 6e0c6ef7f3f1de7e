package org.fsmlight.requests.calls.mongo;

import org.fsmlight.requests.RunningService;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.calls.CallReplicasContract;
import org.springframework.beans.factory.annotation.Autowired;

class MongoCallReplicasIT extends RunningService implements CallReplicasContract {

  @Autowired private CallReplicas calls;

  @Override
  public CallReplicas calls() {
    return calls;
  }
}
