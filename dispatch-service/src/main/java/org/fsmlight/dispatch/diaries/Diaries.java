package org.fsmlight.dispatch.diaries;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.TechnicianId;

/** The diaries of all technicians. A diary exists once something was reserved in it. */
public interface Diaries {

  Optional<Diary> find(TechnicianId technician);

  /** The existing diaries of these technicians, in no particular order. */
  List<Diary> findAll(Collection<TechnicianId> technicians);

  /** The diaries that contain reservations. */
  List<Diary> inUse();

  /**
   * Stores the diary.
   *
   * @return false if this version of the diary is already stored
   */
  boolean save(Diary diary);
}
