package org.fsmlight.common.toy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.events.EventEnvelope;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/** Remembers what it was told, and can pretend that its database is away. */
@Component("keepToys")
public class KeepToys extends EventListener {

  private final List<EventEnvelope<?>> told = new CopyOnWriteArrayList<>();
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean databaseAway;

  @Override
  protected void on(EventEnvelope<?> envelope) {
    if (databaseAway) {
      failures.incrementAndGet();
      throw new DataAccessResourceFailureException("the toy's database is away");
    }
    told.add(envelope);
  }

  public void databaseIsAway(boolean away) {
    databaseAway = away;
  }

  public int failures() {
    return failures.get();
  }

  /** All it was told of one aggregate. */
  public List<EventEnvelope<?>> toldOf(String subject) {
    return told.stream().filter(each -> each.event().subject().equals(subject)).toList();
  }
}
