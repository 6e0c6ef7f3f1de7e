package org.fsmlight.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.diaries.Diary;

/** The diaries of dispatch-service on a simulated collection. */
record SimulatedDiaries(SimulatedCollection<Diary>.Connection collection, Mutation mutation)
    implements Diaries {

  @Override
  public Optional<Diary> find(TechnicianId technician) {
    return collection.find(technician.value());
  }

  @Override
  public List<Diary> findAll(Collection<TechnicianId> technicians) {
    return collection.all().stream()
        .filter(diary -> technicians.contains(diary.technician()))
        .toList();
  }

  @Override
  public List<Diary> inUse() {
    return collection.all().stream().filter(diary -> !diary.entries().isEmpty()).toList();
  }

  @Override
  public boolean save(Diary diary) {
    return mutation == Mutation.NO_DIARY_VERSION_CHECK
        ? collection.overwrite(diary, List.of())
        : collection.save(diary, List.of());
  }
}
