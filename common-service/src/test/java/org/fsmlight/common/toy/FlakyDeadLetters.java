package org.fsmlight.common.toy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The real ones, whose database can be away when something is to be kept. */
public final class FlakyDeadLetters implements DeadLetters {

  private final DeadLetters real;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean databaseAway;

  FlakyDeadLetters(DeadLetters real) {
    this.real = real;
  }

  public void databaseIsAway(boolean away) {
    databaseAway = away;
  }

  public int failures() {
    return failures.get();
  }

  @Override
  public void put(DeadLetter letter) {
    if (databaseAway) {
      failures.incrementAndGet();
      throw new DataAccessResourceFailureException("the toy's database is away");
    }
    real.put(letter);
  }

  @Override
  public Optional<DeadLetter> find(String id) {
    return real.find(id);
  }

  @Override
  public List<DeadLetter> list(DeadLetter.Status status, @Nullable DeadLetter after, int limit) {
    return real.list(status, after, limit);
  }

  @Override
  public long waiting() {
    return real.waiting();
  }

  @Override
  public List<DeadLetter> about(String id) {
    return real.about(id);
  }

  @Override
  public boolean save(DeadLetter changed) {
    return real.save(changed);
  }
}
