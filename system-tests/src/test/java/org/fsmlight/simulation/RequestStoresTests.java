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

/** The simulated stores meet the contracts of the ports, like the MongoDB adapters. */
class RequestStoresTests
    implements ServiceRequestsContract,
        CallReplicasContract,
        CompanyReplicasContract,
        RequestNumbersContract {

  private final Simulation simulation = new Simulation(1, Mutation.NONE);

  @BeforeEach
  void disableFaults() {
    simulation.settle();
  }

  @Override
  public ServiceRequests requests() {
    return simulation.requests().stores().requests(instance());
  }

  @Override
  public CallReplicas calls() {
    return simulation.requests().stores().calls(instance());
  }

  @Override
  public CompanyReplicas companies() {
    return simulation.requests().stores().companies(instance());
  }

  @Override
  public RequestNumbers numbers() {
    return simulation.requests().stores().numbers();
  }

  private ServiceInstance instance() {
    return simulation.requests().instance();
  }
}
