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

/** Remembers what it was told, and can pretend that its database is away. */
@Component("keepToys")
public class KeepToys extends EventListener {

  private final List<EventEnvelope<?>> told = new CopyOnWriteArrayList<>();
  private final Map<String, Map<String, String>> loggedWith = new ConcurrentHashMap<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean databaseAway;
  private volatile String unbearable = "";

  KeepToys() {
    on(ClientErased.class, this::keep);
    on(CompanyRegistered.class, this::keep);
    ignore(CompanyChanged.class);
    on(BoardChanged.class, this::keep);
  }

  private void keep(EventEnvelope<?> envelope) {
    if (databaseAway) {
      failures.incrementAndGet();
      throw new DataAccessResourceFailureException("the toy's database is away");
    }
    if (envelope.event().subject().equals(unbearable)) {
      throw new IllegalStateException("a bug of the toy's");
    }
    told.add(envelope);
    loggedWith.put(envelope.event().subject(), Map.copyOf(MDC.getCopyOfContextMap()));
  }

  public void databaseIsAway(boolean away) {
    databaseAway = away;
  }

  /** What it is told of that aggregate it fails at, as if it had a bug. */
  public void cannotBear(String subject) {
    unbearable = subject;
  }

  public int failures() {
    return failures.get();
  }

  /** The fields of a log line written while it was told of that aggregate. */
  public Map<String, String> loggedWith(String subject) {
    return loggedWith.getOrDefault(subject, Map.of());
  }

  /** All it was told of one aggregate. */
  public List<EventEnvelope<?>> toldOf(String subject) {
    return told.stream().filter(each -> each.event().subject().equals(subject)).toList();
  }
}
