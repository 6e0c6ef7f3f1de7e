package org.fsmlight.simulation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.common.outbox.EventMapper;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.MessageSettled;
import org.fsmlight.notification.message.Standing;
import org.fsmlight.notification.planning.Circular;
import org.fsmlight.notification.planning.Circulars;
import org.jspecify.annotations.Nullable;

/** notification-service's ports in memory. */
final class NotificationStores {

  private NotificationStores() {}

  record StoredCorrespondences(
      Documents<Correspondence>.Seen documents,
      EventMapper<MessageSettled> eventMapper,
      Mutation mutation)
      implements Correspondences {

    @Override
    public Optional<Correspondence> find(String id) {
      return documents.find(id).map(this::asRemembered);
    }

    @Override
    public Optional<Correspondence> ofMessage(String messageId) {
      return documents.all().stream()
          .filter(each -> each.message(messageId).isPresent())
          .findFirst();
    }

    @Override
    public boolean add(Correspondence begun) {
      return documents.insert(begun, List.of());
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion) {
      return documents.update(changed, expectedVersion, List.of());
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion, Message settled) {
      return documents.update(
          changed, expectedVersion, eventMapper.of(new MessageSettled(changed, settled)));
    }

    @Override
    public boolean redact(Correspondence erased, long expectedVersion) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Correspondence> ofCall(String serviceCallId) {
      return documents.all().stream()
          .filter(each -> serviceCallId.equals(each.serviceCallId()))
          .toList();
    }

    @Override
    public List<Correspondence> dueUntil(Instant then, int limit) {
      return documents.all().stream()
          .filter(each -> each.dueAt().filter(at -> !at.isAfter(then)).isPresent())
          .limit(limit)
          .toList();
    }

    private Correspondence asRemembered(Correspondence all) {
      return mutation != Mutation.MESSAGES_NOT_ONCE
          ? all
          : new Correspondence(
              all.id(),
              all.version(),
              all.companyId(),
              all.serviceCallId(),
              all.recipient(),
              all.channel(),
              all.told(),
              all.messages().stream().filter(Message::open).toList());
    }
  }

  /** What survives of the copies. */
  static final class Copied {

    final Map<String, Circular> circulars = new LinkedHashMap<>();
    final Map<String, Company> companies = new LinkedHashMap<>();
    final Map<String, Person> dispatchers = new LinkedHashMap<>();
    final Map<String, Person> technicians = new LinkedHashMap<>();
    final Map<String, RequestState> requests = new LinkedHashMap<>();
    final Map<String, CallState> calls = new LinkedHashMap<>();
  }

  /** The copies as a living process reaches them; only what is newer is kept. */
  record Copies(Copied kept, Memory life) implements Circulars, Directory, Calls {

    @Override
    public void add(Circular circular) {
      life.atThePort();
      kept.circulars.putIfAbsent(circular.id(), circular);
    }

    @Override
    public void removeAbout(String bookingId) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Circular> ofCompanySince(String companyId, Instant since) {
      life.atThePort();
      return kept.circulars.values().stream()
          .filter(each -> each.companyId().equals(companyId))
          .filter(each -> each.occasion().time().isAfter(since))
          .toList();
    }

    @Override
    public Office office(String companyId) {
      life.atThePort();
      var people = new ArrayList<>(kept.dispatchers.values());
      people.removeIf(each -> !each.companyId().equals(companyId));
      return new Office(kept.companies.get(companyId), people);
    }

    @Override
    public Optional<Person> technician(String id) {
      life.atThePort();
      return Optional.ofNullable(kept.technicians.get(id));
    }

    @Override
    public void keepCompany(Company company) {
      life.atThePort();
      kept.companies.merge(company.id(), company, (a, b) -> b.version() > a.version() ? b : a);
    }

    @Override
    public void keepDispatcher(Person one) {
      life.atThePort();
      kept.dispatchers.merge(one.id(), one, (a, b) -> b.version() > a.version() ? b : a);
    }

    @Override
    public void keepTechnician(Person one) {
      life.atThePort();
      kept.technicians.merge(one.id(), one, (a, b) -> b.version() > a.version() ? b : a);
    }

    @Override
    public Standing standing(String id) {
      life.atThePort();
      return new Standing(kept.calls.get(id), takenElsewhere(id));
    }

    @Override
    public boolean undecided(String requestId) {
      life.atThePort();
      @Nullable RequestState found = kept.requests.get(requestId);
      return found == null || found.undecided();
    }

    private boolean takenElsewhere(String requestId) {
      return kept.requests.values().stream()
          .filter(each -> requestId.equals(each.redistributedFrom()))
          .anyMatch(
              each ->
                  each.decision() == RequestState.Decision.ACCEPTED || takenElsewhere(each.id()));
    }

    @Override
    public void keepRequest(RequestState request) {
      life.atThePort();
      kept.requests.merge(request.id(), request, (a, b) -> b.version() > a.version() ? b : a);
    }

    @Override
    public void keepCall(String id, CallState call) {
      life.atThePort();
      kept.calls.merge(id, call, (a, b) -> b.version() > a.version() ? b : a);
    }
  }
}
