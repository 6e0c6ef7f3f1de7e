package org.fsmlight.simulation;

import java.util.List;
import java.util.Optional;
import org.fsmlight.requests.calls.messaging.CallsDoor;
import org.fsmlight.requests.companies.messaging.CompaniesDoor;
import org.fsmlight.requests.servicerequests.DecideServiceRequest;
import org.fsmlight.requests.servicerequests.ExpireServiceRequests;
import org.fsmlight.requests.servicerequests.ReceiveBooking;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** request-service's use cases on stores in memory. */
final class RequestsProcess extends SimulatedProcess {

  private final Documents<ServiceRequest> requests =
      collection(new Documents<>(world, r -> r.id().value(), ServiceRequest::version));
  private final RequestsStores stores = new RequestsStores(requests);
  private @Nullable ReceiveBooking receiveBooking;
  private @Nullable DecideServiceRequest decideRequest;

  RequestsProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    var serviceRequests = stores.requests(life);
    var companies = stores.companies(life);
    var expireRequests = new ExpireServiceRequests(serviceRequests);
    receiveBooking =
        new ReceiveBooking(serviceRequests, companies, stores.numbers(), expireRequests);
    decideRequest = new DecideServiceRequest(serviceRequests, expireRequests);
    listens("updateCompanyOnEvent", CompaniesDoor.updateCompanyOnEvent(companies));
    listens("updateCallOnEvent", CallsDoor.updateCallOnEvent(stores.calls(life)));
  }

  RequestsStores stores() {
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
