package org.fsmlight.dispatch.diaries;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;

/** Diaries without a database. */
public class InMemoryDiaries implements Diaries {

  /** Runs once, before the next save: another writer is faster. */
  Runnable beforeSave = () -> {};

  private final Map<TechnicianId, Diary> all = new HashMap<>();

  @Override
  public synchronized Optional<Diary> find(TechnicianId technician) {
    return Optional.ofNullable(all.get(technician));
  }

  @Override
  public synchronized List<Diary> findAll(Collection<TechnicianId> technicians) {
    return technicians.stream().map(all::get).filter(Objects::nonNull).toList();
  }

  @Override
  public synchronized List<Diary> inUse() {
    return all.values().stream().filter(diary -> !diary.entries().isEmpty()).toList();
  }

  @Override
  public synchronized boolean save(Diary diary) {
    var other = beforeSave;
    beforeSave = () -> {};
    other.run();
    var known = all.get(diary.technician());
    if ((known == null ? 0 : known.version()) != diary.version() - 1) {
      return false;
    }
    all.put(diary.technician(), diary);
    return true;
  }
}
