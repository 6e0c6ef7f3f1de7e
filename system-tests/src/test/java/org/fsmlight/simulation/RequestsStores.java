package org.fsmlight.simulation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;
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
import org.fsmlight.requests.servicerequests.messaging.RequestsDoor;

/** The stores of request-service in memory. They survive every crash of the process. */
final class RequestsStores {

  private static final EventMapper<ServiceRequestDomainEvent> EVENT_MAPPER =
      RequestsDoor.eventMapper(new PendingEvents(new EventJson(), () -> null));

  private final Documents<ServiceRequest> requests;
  private final Map<CompanyId, CompanyReplica> companies = new HashMap<>();
  private final Map<String, CallReplica> calls = new HashMap<>();
  private int lastNumber;

  RequestsStores(Documents<ServiceRequest> requests) {
    this.requests = requests;
  }

  ServiceRequests requests(Memory life) {
    return new SimulatedServiceRequests(requests.seenBy(life));
  }

  CompanyReplicas companies(Memory life) {
    return new SimulatedCompanyReplicas(life);
  }

  CallReplicas calls(Memory life) {
    return new SimulatedCallReplicas(life);
  }

  RequestNumbers numbers() {
    return company -> "R-" + ++lastNumber;
  }

  private record SimulatedServiceRequests(Documents<ServiceRequest>.Seen documents)
      implements ServiceRequests {

    @Override
    public Optional<ServiceRequest> find(RequestId id) {
      return documents.find(id.value());
    }

    @Override
    public boolean add(ServiceRequestDomainEvent.Received received) {
      return documents.insert(received.after(), EVENT_MAPPER.map(received));
    }

    @Override
    public boolean save(ServiceRequestDomainEvent event) {
      return documents.update(event.after(), EVENT_MAPPER.map(event));
    }

    @Override
    public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
      throw new UnsupportedOperationException("No simulated request has a time to respond");
    }

    @Override
    public List<ServiceRequest> ofClient(EmailAddress email) {
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

    private final Memory life;

    private SimulatedCallReplicas(Memory life) {
      this.life = life;
    }

    @Override
    public CallProgress progressOf(String id) {
      life.atThePort();
      var call = calls.get(id);
      return call == null ? CallProgress.NOT_BEGUN : call.progress();
    }

    @Override
    public void saveIfNewer(CallReplica call) {
      life.atThePort();
      calls.merge(call.id(), call, (old, next) -> next.version() > old.version() ? next : old);
    }
  }

  private final class SimulatedCompanyReplicas implements CompanyReplicas {

    private final Memory life;

    private SimulatedCompanyReplicas(Memory life) {
      this.life = life;
    }

    @Override
    public boolean contains(CompanyId id) {
      life.atThePort();
      return companies.containsKey(id);
    }

    @Override
    public Optional<String> country(CompanyId id) {
      life.atThePort();
      return Optional.ofNullable(companies.get(id)).map(CompanyReplica::country);
    }

    @Override
    public void saveIfNewer(CompanyReplica company) {
      life.atThePort();
      companies.merge(
          company.id(), company, (old, next) -> next.version() > old.version() ? next : old);
    }
  }
}
