package org.fsmlight.dispatch.calls;

import java.time.Instant;
import java.util.Optional;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.calls.Decision.Changed;
import org.fsmlight.dispatch.diary.Diaries;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/**
 * Reopens the calls of a technician who has ceased to qualify, and closes them again for one who
 * qualifies anew. Compares states, so that a repetition changes nothing and tells nobody.
 */
@Component
public class ReviewQualification {

  private final Technicians technicians;
  private final Diaries diaries;
  private final ServiceCalls calls;

  public ReviewQualification(Technicians technicians, Diaries diaries, ServiceCalls calls) {
    this.technicians = technicians;
    this.diaries = diaries;
    this.calls = calls;
  }

  /** All that are in a diary: catches who was assigned in the moment of ceasing to qualify. */
  public void reviewAll(Instant now) {
    diaries.inUse().forEach(diary -> review(diary.technician(), now));
  }

  public void review(TechnicianId id, Instant now) {
    technicians
        .find(id)
        .ifPresent(
            technician ->
                diaries.find(id).stream()
                    .flatMap(diary -> diary.entries().stream())
                    .map(entry -> entry.reservation().call())
                    .distinct()
                    .forEach(call -> review(call, technician, now)));
  }

  private void review(ServiceCallId id, Technician technician, Instant now) {
    Optional<Changed> changed;
    do {
      changed = calls.find(id).flatMap(call -> call.review(technician));
    } while (changed.isPresent() && !calls.save(change(changed.get(), now)));
  }

  private static Change change(Changed changed, Instant now) {
    return new Change(changed.after(), changed.facts(), now, null, null);
  }
}
