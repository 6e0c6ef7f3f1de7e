package org.fsmlight.notification.planning;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fsmlight.notification.calls.Calls;
import org.fsmlight.notification.calls.RequestState;
import org.fsmlight.notification.directory.Company;
import org.fsmlight.notification.directory.Directory;
import org.fsmlight.notification.directory.Office;
import org.fsmlight.notification.directory.Person;
import org.fsmlight.notification.message.CallState;
import org.fsmlight.notification.message.Channel;
import org.fsmlight.notification.message.Correspondence;
import org.fsmlight.notification.message.Correspondences;
import org.fsmlight.notification.message.Message;
import org.fsmlight.notification.message.Standing;
import org.fsmlight.notification.sending.Backoff;
import org.fsmlight.notification.sending.Delivery;
import org.fsmlight.notification.sending.Outlet;
import org.fsmlight.notification.sending.Postman;

/**
 * Telling and sending in memory, on a clock that stands still until it is moved: what was handed
 * over is written down as {@code recipient CHANNEL template @version}.
 */
final class Town implements Agenda, Outlet {

  final Offices offices = new Offices();
  final CallBook calls = new CallBook();
  final Letters letters = new Letters();
  final List<Circular> circulars = new ArrayList<>();
  final List<String> delivered = new ArrayList<>();
  final List<Correspondence> deliveredTo = new ArrayList<>();
  Instant now = Instant.parse("2026-11-21T10:00:00Z");
  Runnable justBeforeDelivering = () -> {};
  Delivery answer = new Delivery.Accepted(java.util.Set.of());
  private final LinkedHashMap<String, Instant> due = new LinkedHashMap<>();

  final Telling telling =
      new Telling(
          letters,
          new Pile(),
          offices,
          calls,
          this,
          new TellingLimits(Duration.ofDays(1), Duration.ofHours(1), Duration.ofHours(1)));
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Postman postman =
      new Postman(
          letters,
          calls,
          Map.of(Channel.MAIL, this, Channel.PUSH, this),
          new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(2)),
          "town",
          Duration.ofSeconds(30),
          meters,
          new Now(),
          (interval, sign) -> () -> {});

  void tell(String eventId, Fact fact) {
    telling.tell(fact, new Occasion(eventId, now, Duration.ZERO), now);
  }

  void tellHeld(String eventId, Fact fact) {
    telling.tell(fact, new Occasion(eventId, now, Duration.ofSeconds(8)), now);
  }

  /** Does all that is due until then. */
  Town pass(Duration time) {
    Instant end = now.plus(time);
    while (true) {
      Optional<Map.Entry<String, Instant>> next =
          due.entrySet().stream()
              .filter(entry -> !entry.getValue().isAfter(end))
              .min(Map.Entry.comparingByValue());
      if (next.isEmpty()) {
        now = end;
        return this;
      }
      String id = next.get().getKey();
      now = due.remove(id).isAfter(now) ? next.get().getValue() : now;
      postman.attend(id).ifPresent(at -> due.merge(id, at, Town::earlier));
    }
  }

  Town afterTheHold() {
    return pass(Duration.ofSeconds(9));
  }

  List<String> states(String recipient) {
    return letters.all.values().stream()
        .filter(letter -> letter.recipient().toString().equals(recipient))
        .flatMap(letter -> letter.messages().stream())
        .map(message -> message.template().slug() + " " + message.state())
        .toList();
  }

  @Override
  public void due(Correspondence correspondence, Instant at) {
    due.merge(correspondence.id(), at, Town::earlier);
  }

  @Override
  public Delivery deliver(Correspondence correspondence, Message message) {
    justBeforeDelivering.run();
    if (answer instanceof Delivery.Accepted) {
      delivered.add(
          correspondence.recipient()
              + " "
              + correspondence.channel()
              + " "
              + message.template().slug());
      deliveredTo.add(correspondence);
    }
    return answer;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  static Person person(String id, boolean active) {
    return new Person(
        id, active ? 1 : 2, "company-1", id, "Muster", id + "@company.example", "en", active);
  }

  private final class Pile implements Circulars {
    @Override
    public void add(Circular circular) {
      if (circulars.stream().noneMatch(known -> known.id().equals(circular.id()))) {
        circulars.add(circular);
      }
    }

    @Override
    public void removeAbout(String bookingId) {
      circulars.removeIf(circular -> circular.content().booking().id().equals(bookingId));
    }

    @Override
    public List<Circular> ofCompanySince(String companyId, Instant since) {
      return circulars.stream().filter(c -> c.occasion().time().isAfter(since)).toList();
    }
  }

  final class Letters implements Correspondences {
    final Map<String, Correspondence> all = new LinkedHashMap<>();
    final List<String> told = new ArrayList<>();

    @Override
    public Optional<Correspondence> find(String id) {
      return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Correspondence> ofMessage(String messageId) {
      return all.values().stream()
          .filter(letter -> letter.message(messageId).isPresent())
          .findFirst();
    }

    @Override
    public boolean add(Correspondence begun) {
      return all.putIfAbsent(begun.id(), begun) == null;
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion) {
      if (all.get(changed.id()).version() != expectedVersion) {
        return false;
      }
      all.put(changed.id(), changed);
      return true;
    }

    @Override
    public boolean save(Correspondence changed, long expectedVersion, Message settled) {
      told.add(settled.state() + " " + settled.template().slug());
      return save(changed, expectedVersion);
    }

    @Override
    public boolean redact(Correspondence erased, long expectedVersion) {
      return save(erased, expectedVersion);
    }

    @Override
    public List<Correspondence> ofCall(String serviceCallId) {
      return all.values().stream()
          .filter(letter -> serviceCallId.equals(letter.serviceCallId()))
          .toList();
    }

    @Override
    public List<Correspondence> dueUntil(Instant then, int limit) {
      return all.values().stream()
          .filter(letter -> letter.dueAt().filter(at -> !at.isAfter(then)).isPresent())
          .limit(limit)
          .toList();
    }
  }

  static final class Offices implements Directory {
    private final Map<String, Person> dispatchers = new LinkedHashMap<>();
    private final Map<String, Person> technicians = new HashMap<>();
    private Company company;

    @Override
    public Office office(String companyId) {
      return new Office(company, List.copyOf(dispatchers.values()));
    }

    @Override
    public Optional<Person> technician(String id) {
      return Optional.ofNullable(technicians.get(id));
    }

    @Override
    public void keepCompany(Company kept) {
      company = kept;
    }

    @Override
    public void keepDispatcher(Person dispatcher) {
      dispatchers.put(dispatcher.id(), dispatcher);
    }

    @Override
    public void keepTechnician(Person technician) {
      technicians.put(technician.id(), technician);
    }
  }

  static final class CallBook implements Calls {
    private final Map<String, CallState> calls = new HashMap<>();
    private final Map<String, RequestState> requests = new HashMap<>();

    @Override
    public Standing standing(String id) {
      return new Standing(calls.get(id), takenElsewhere(id));
    }

    @Override
    public boolean undecided(String requestId) {
      return !requests.containsKey(requestId)
          || requests.get(requestId).decision() == RequestState.Decision.NONE;
    }

    private boolean takenElsewhere(String requestId) {
      return requests.values().stream()
          .filter(request -> requestId.equals(request.redistributedFrom()))
          .anyMatch(
              request ->
                  request.decision() == RequestState.Decision.ACCEPTED
                      || takenElsewhere(request.id()));
    }

    @Override
    public void keepRequest(RequestState request) {
      requests.merge(request.id(), request, (a, b) -> b.version() > a.version() ? b : a);
    }

    @Override
    public void keepCall(String id, CallState call) {
      calls.merge(id, call, CallState::newerOf);
    }
  }

  private final class Now extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
