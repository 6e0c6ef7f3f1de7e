package org.fsmlight.dispatch.diary;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;

/** The diaries of all technicians. */
public interface Diaries {

  Optional<Diary> find(TechnicianId technician);

  /** Those that hold something. */
  List<Diary> inUse();

  /** Stores it unless this version was stored before: then false. */
  boolean save(Diary diary);
}
