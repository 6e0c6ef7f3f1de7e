package org.fsmlight.requests.servicerequests.mongo;

import org.fsmlight.requests.RunningService;
import org.fsmlight.requests.servicerequests.ServiceRequestQueriesContract;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.requests.servicerequests.ServiceRequestsContract;
import org.springframework.beans.factory.annotation.Autowired;

class MongoServiceRequestsIT extends RunningService
    implements ServiceRequestsContract, ServiceRequestQueriesContract {

  @Autowired private ServiceRequests requests;

  @Override
  public ServiceRequests requests() {
    return requests;
  }
}
