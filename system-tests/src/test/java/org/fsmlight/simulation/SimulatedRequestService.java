package org.fsmlight.simulation;

import java.util.List;
import java.util.Optional;
import org.fsmlight.requests.calls.messaging.CallReplicaMessaging;
import org.fsmlight.requests.companies.messaging.CompanyReplicaMessaging;
import org.fsmlight.requests.servicerequests.DecideServiceRequest;
import org.fsmlight.requests.servicerequests.ExpireServiceRequests;
import org.fsmlight.requests.servicerequests.ReceiveBooking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** The use cases and listeners of request-service on simulated stores. */
final class SimulatedRequestService extends SimulatedService {

  private final SimulatedCollection<ServiceRequest> requests =
      add(new SimulatedCollection<>(simulation, r -> r.id().value(), ServiceRequest::version));
  private final RequestStores stores = new RequestStores(requests);
  private @Nullable ReceiveBooking receiveBooking;
  private @Nullable DecideServiceRequest decideRequest;

  SimulatedRequestService(Simulation simulation) {
    super(simulation);
  }

  @Override
  void wire(ServiceInstance instance) {
    var serviceRequests = stores.requests(instance);
    var companies = stores.companies(instance);
    var expireRequests = new ExpireServiceRequests(serviceRequests);
    receiveBooking =
        new ReceiveBooking(serviceRequests, companies, stores.numbers(), expireRequests);
    decideRequest = new DecideServiceRequest(serviceRequests, expireRequests);
    register("updateCompanyOnEvent", CompanyReplicaMessaging.updateCompanyOnEvent(companies));
    register("updateCallOnEvent", CallReplicaMessaging.updateCallOnEvent(stores.calls(instance)));
  }

  RequestStores stores() {
    return stores;
  }

  ReceiveBooking receiveBooking() {
    return receiveBooking;
  }

  DecideServiceRequest decideRequest() {
    return decideRequest;
  }

  Optional<ServiceRequest> request(RequestId id) {
    return requests.find(id.value());
  }

  List<ServiceRequest> requests() {
    return requests.all();
  }
}
