package org.fsmlight.requests.servicerequests;

class InMemoryServiceRequestsTests
    implements ServiceRequestsContract, ServiceRequestQueriesContract {

  private final ServiceRequests requests = new InMemoryServiceRequests();

  @Override
  public ServiceRequests requests() {
    return requests;
  }
}
