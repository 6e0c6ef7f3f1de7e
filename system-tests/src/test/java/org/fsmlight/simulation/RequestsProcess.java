package org.fsmlight.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.messaging.EventJson;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.common.outbox.PendingEvents;
import org.fsmlight.requests.call.Call;
import org.fsmlight.requests.call.Calls;
import org.fsmlight.requests.call.Progress;
import org.fsmlight.requests.company.Companies;
import org.fsmlight.requests.company.Company;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.messaging.CopiesDoor;
import org.fsmlight.requests.request.Change;
import org.fsmlight.requests.request.Decisions;
import org.fsmlight.requests.request.Expiry;
import org.fsmlight.requests.request.Intake;
import org.fsmlight.requests.request.RequestId;
import org.fsmlight.requests.request.Selection;
import org.fsmlight.requests.request.ServiceRequest;
import org.fsmlight.requests.request.ServiceRequests;
import org.fsmlight.requests.request.messaging.RequestsDoor;
import org.jspecify.annotations.Nullable;

/** request-service's use cases on stores in memory. */
final class RequestsProcess extends SimulatedProcess {

  private static final Duration LOOK_FOR_EXPIRED = Duration.ofSeconds(30);
  private static final EventMapper<Change> ANNOUNCEMENTS =
      RequestsDoor.eventMapper(new PendingEvents(new EventJson(), () -> null));

  private final Documents<ServiceRequest> requests =
      collection(new Documents<>(world, r -> r.id().value(), ServiceRequest::version));
  private final Map<CompanyId, Company> companies = new HashMap<>();
  private final Map<String, Call> calls = new HashMap<>();
  private int lastNumber;
  private @Nullable Intake intake;
  private @Nullable Decisions decisions;

  RequestsProcess(World world) {
    super(world);
  }

  @Override
  void build(Memory life) {
    var stored = new Stored(requests.seenBy(life));
    var known = new Known(life);
    var expiry = new Expiry(stored, LOOK_FOR_EXPIRED);
    intake = new Intake(stored, known, company -> "R-" + ++lastNumber, expiry);
    decisions = new Decisions(stored, expiry);
    listens("keepCopies", CopiesDoor.keepCopies(known, new Told(life)));
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

    @Override
    public List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit) {
      throw new UnsupportedOperationException("No simulated request has a time to respond");
    }

    @Override
    public List<ServiceRequest> ofClient(String email) {
      throw new UnsupportedOperationException("No operator asks");
    }

    @Override
    public boolean redact(ServiceRequest erased) {
      throw new UnsupportedOperationException("No operator asks");
    }

    @Override
    public List<ServiceRequest> list(Selection selection, int limit) {
      throw new UnsupportedOperationException("No operator asks");
    }
  }

  private final class Told implements Calls {

    private final Memory life;

    private Told(Memory life) {
      this.life = life;
    }

    @Override
    public Progress progressOf(String id) {
      life.atThePort();
      var call = calls.get(id);
      return call == null ? Progress.NOT_BEGUN : call.progress();
    }

    @Override
    public void keep(Call call) {
      life.atThePort();
      calls.merge(call.id(), call, (a, b) -> b.version() > a.version() ? b : a);
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
