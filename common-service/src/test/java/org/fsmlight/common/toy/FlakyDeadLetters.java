package org.fsmlight.common.toy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.fsmlight.common.deadletters.DeadLetter;
import org.fsmlight.common.deadletters.DeadLetters;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The real dead letters, whose database can become unavailable when one is added. */
public final class FlakyDeadLetters implements DeadLetters {

  private final DeadLetters real;
  private final AtomicInteger failures = new AtomicInteger();
  private volatile boolean databaseUnavailable;

  FlakyDeadLetters(DeadLetters real) {
    this.real = real;
  }

  public void databaseIsUnavailable(boolean unavailable) {
    databaseUnavailable = unavailable;
  }

  public int failures() {
    return failures.get();
  }

  @Override
  public void add(DeadLetter letter) {
    if (databaseUnavailable) {
      failures.incrementAndGet();
      throw new DataAccessResourceFailureException(
          "the database of the toy service is unavailable");
    }
    real.add(letter);
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
  public long countWaiting() {
    return real.countWaiting();
  }

  @Override
  public List<DeadLetter> findConcerning(String id) {
    return real.findConcerning(id);
  }

  @Override
  public boolean save(DeadLetter changed) {
    return real.save(changed);
  }
}
