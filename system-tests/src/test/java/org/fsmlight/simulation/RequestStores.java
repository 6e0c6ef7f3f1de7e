package org.fsmlight.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.calls.CallProgress;
import org.fsmlight.requests.calls.CallReplica;
import org.fsmlight.requests.calls.CallReplicas;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.companies.CompanyReplica;
import org.fsmlight.requests.companies.CompanyReplicas;
import org.fsmlight.requests.servicerequests.RequestId;
import org.fsmlight.requests.servicerequests.RequestNumbers;
import org.fsmlight.requests.servicerequests.ServiceRequest;
import org.fsmlight.requests.servicerequests.ServiceRequestDomainEvent;
import org.fsmlight.requests.servicerequests.ServiceRequestFilter;
import org.fsmlight.requests.servicerequests.ServiceRequests;
import org.fsmlight.requests.servicerequests.messaging.ServiceRequestMessaging;

/** The stores of request-service in memory. Crashes do not change them. */
final class RequestStores {

  private static final EventMapper<ServiceRequestDomainEvent> EVENT_MAPPER =
      ServiceRequestMessaging.eventMapper(new PendingEvents(new EventJson(), () -> null));

  private final SimulatedCollection<ServiceRequest> requests;
  private final Set<CompanyId> companies = new HashSet<>();
  private final Map<String, CallReplica> calls = new HashMap<>();
  private int lastNumber;

  RequestStores(SimulatedCollection<ServiceRequest> requests) {
    this.requests = requests;
  }

  ServiceRequests requests(ServiceInstance instance) {
    return new SimulatedServiceRequests(requests.connect(instance));
  }

  CompanyReplicas companies(ServiceInstance instance) {
    return new SimulatedCompanyReplicas(instance);
  }

  CallReplicas calls(ServiceInstance instance) {
    return new SimulatedCallReplicas(instance);
  }

  RequestNumbers numbers() {
    return company -> "R-" + ++lastNumber;
  }

  private record SimulatedServiceRequests(SimulatedCollection<ServiceRequest>.Connection collection)
      implements ServiceRequests {

    @Override
    public Optional<ServiceRequest> find(RequestId id) {
      return collection.find(id.value());
    }

    @Override
    public boolean add(ServiceRequestDomainEvent.Received received) {
      return collection.insert(received.after(), EVENT_MAPPER.map(received));
    }

    @Override
    public boolean save(ServiceRequestDomainEvent event) {
      return collection.update(event.after(), EVENT_MAPPER.map(event));
    }

    @Override
    public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
      throw new UnsupportedOperationException("No simulated request has a respond-by time");
    }

    @Override
    public List<ServiceRequest> ofClient(String email) {
      throw new UnsupportedOperationException("No operator is simulated");
    }

    @Override
    public boolean redact(ServiceRequest erased) {
      throw new UnsupportedOperationException("No operator is simulated");
    }

    @Override
    public List<ServiceRequest> list(ServiceRequestFilter filter, int limit) {
      throw new UnsupportedOperationException("No operator is simulated");
    }
  }

  private final class SimulatedCallReplicas implements CallReplicas {

    private final ServiceInstance instance;

    private SimulatedCallReplicas(ServiceInstance instance) {
      this.instance = instance;
    }

    @Override
    public CallProgress progressOf(String id) {
      instance.beforePortAccess();
      var call = calls.get(id);
      return call == null ? CallProgress.NOT_BEGUN : call.progress();
    }

    @Override
    public void saveIfNewer(CallReplica call) {
      instance.beforePortAccess();
      calls.merge(call.id(), call, (old, next) -> next.version() > old.version() ? next : old);
    }
  }

  private final class SimulatedCompanyReplicas implements CompanyReplicas {

    private final ServiceInstance instance;

    private SimulatedCompanyReplicas(ServiceInstance instance) {
      this.instance = instance;
    }

    @Override
    public boolean contains(CompanyId id) {
      instance.beforePortAccess();
      return companies.contains(id);
    }

    @Override
    public void saveIfNewer(CompanyReplica company) {
      instance.beforePortAccess();
      companies.add(company.id());
    }
  }
}
