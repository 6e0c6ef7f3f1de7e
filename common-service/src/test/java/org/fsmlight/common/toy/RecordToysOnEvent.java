package org.fsmlight.common.toy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.BoardChanged;
import org.fsmlight.events.ClientErased;
import org.fsmlight.events.CompanyChanged;
import org.fsmlight.events.CompanyRegistered;
import org.fsmlight.events.EventEnvelope;
import org.slf4j.MDC;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Records the events it handles. It can fail as with an unavailable database, or with a bug. */
@Component("recordToysOnEvent")
public class RecordToysOnEvent extends EventListener {

  private final List<EventEnvelope<?>> handled = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> logFields = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean databaseUnavailable;
  private volatile String failingSubject = "";

  RecordToysOnEvent() {
    on(ClientErased.class, this::record);
    on(CompanyRegistered.class, this::record);
    ignore(CompanyChanged.class);
    on(BoardChanged.class, this::record);
  }

  private void record(EventEnvelope<?> envelope) {
    var subject = envelope.event().subject();
    if (databaseUnavailable) {
      failures.incrementAndGet();
      throw new DataAccessResourceFailureException(
          "the database of the toy service is unavailable");
    }
    if (subject.equals(failingSubject)) {
      throw new IllegalStateException("a bug of the toy service");
    }
    handled.add(envelope);
    logFields.put(subject, Map.copyOf(MDC.getCopyOfContextMap()));
  }

  public void databaseIsUnavailable(boolean unavailable) {
    databaseUnavailable = unavailable;
  }

  /** Fails from now on at the events of this subject. */
  public void failOn(String subject) {
    failingSubject = subject;
  }

  /** Handles the events of all subjects again. */
  public void failOnNothing() {
    failingSubject = "";
  }

  /** The number of failures because of the unavailable database. */
  public int failures() {
    return failures.get();
  }

  /** The fields that a log line had while the event of this subject was handled. */
  public Map<String, String> logFieldsFor(String subject) {
    return logFields.getOrDefault(subject, Map.of());
  }

  /** The handled events of one subject. */
  public List<EventEnvelope<?>> eventsAbout(String subject) {
    return handled.stream().filter(each -> each.event().subject().equals(subject)).toList();
  }
}
