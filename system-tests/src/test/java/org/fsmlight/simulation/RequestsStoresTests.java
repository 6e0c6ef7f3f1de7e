package org.fsmlight.simulation;

import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.calls.CallReplicasContract;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.fsmlight.requests.companies.CompanyReplicasContract;
import org.fsmlight.requests.servicerequests.RequestNumbers;
import org.fsmlight.requests.servicerequests.RequestNumbersContract;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.requests.servicerequests.ServiceRequestsContract;
import org.junit.jupiter.api.BeforeEach;

/** The simulated stores fulfil the contracts of the ports, like the adapters of MongoDB. */
class RequestsStoresTests
    implements ServiceRequestsContract,
        CallReplicasContract,
        CompanyReplicasContract,
        RequestNumbersContract {

  private final World world = new World(1, Mutation.NONE);

  @BeforeEach
  void withoutFaults() {
    world.settle();
  }

  @Override
  public ServiceRequests requests() {
    return world.requests().stores().requests(life());
  }

  @Override
  public CallReplicas calls() {
    return world.requests().stores().calls(life());
  }

  @Override
  public CompanyReplicas companies() {
    return world.requests().stores().companies(life());
  }

  @Override
  public RequestNumbers numbers() {
    return world.requests().stores().numbers();
  }

  private Memory life() {
    return world.requests().memory();
  }
}
