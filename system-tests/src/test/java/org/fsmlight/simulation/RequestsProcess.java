package org.fsmlight.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.Announcements;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.company.messaging.CompaniesDoor;
import org.fsmlight.requests.request.Change;
import org.fsmlight.requests.request.Decisions;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.fsmlight.requests.request.messaging.RequestsDoor;
import org.jspecify.annotations.Nullable;

/** request-service's use cases on stores in memory. */
final class RequestsProcess extends SimulatedProcess {

  private static final Announcements<Change> ANNOUNCEMENTS =
      RequestsDoor.announcements(new PendingEvents(new EventJson(), () -> null));

  private final Documents<ServiceRequest> requests =
      collection(new Documents<>(world, r -> r.id().value(), ServiceRequest::version));
  private final Map<CompanyId, Company> companies = new HashMap<>();
  private int lastNumber;
  private @Nullable Intake intake;
  private @Nullable Decisions decisions;

  RequestsProcess(World world) {
    super(world);
    reads("request-service", "keepCompanies");
  }

  @Override
  void build(Memory life) {
    var stored = new Stored(requests.seenBy(life));
    var known = new Known(life);
    intake = new Intake(stored, known, company -> "R-" + ++lastNumber);
    decisions = new Decisions(stored);
    listens("keepCompanies", CompaniesDoor.keepCompanies(known));
  }

  Intake intake() {
    return intake;
  }

  Decisions decisions() {
    return decisions;
  }

  Optional<ServiceRequest> request(RequestId id) {
    return requests.find(id.value());
  }

  List<ServiceRequest> requests() {
    return requests.all();
  }

  private record Stored(Documents<ServiceRequest>.Seen documents) implements ServiceRequests {

    @Override
    public Optional<ServiceRequest> find(RequestId id) {
      return documents.find(id.value());
    }

    @Override
    public boolean add(Change.Received received) {
      return documents.insert(received.after(), ANNOUNCEMENTS.of(received));
    }

    @Override
    public boolean save(Change change) {
      return documents.update(change.after(), ANNOUNCEMENTS.of(change));
    }
  }

  private final class Known implements Companies {

    private final Memory life;

    private Known(Memory life) {
      this.life = life;
    }

    @Override
    public boolean knows(CompanyId id) {
      life.atThePort();
      return companies.containsKey(id);
    }

    @Override
    public void keep(Company company) {
      life.atThePort();
      companies.merge(company.id(), company, (a, b) -> b.version() > a.version() ? b : a);
    }
  }
}
