package org.fsmlight.dispatch.calls;

import java.time.Instant;
import org.fsmlight.common.concurrency.CompareAndSet;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.diaries.Diaries;
import org.fsmlight.dispatch.technicians.Technician;
import org.fsmlight.dispatch.technicians.Technicians;
import org.springframework.stereotype.Component;

/**
 * Reopens <i>assign technician</i> on the calls of a technician who no longer qualifies, and closes
 * it when the technician qualifies again. It compares states, so a repeated review changes nothing
 * and publishes nothing.
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

  /**
   * Reviews all technicians with reservations. It finds calls that were assigned in the moment in
   * which the technician ceased to qualify.
   */
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
    CompareAndSet.repeatWhilePresent(
        () -> calls.find(id).flatMap(call -> call.review(technician)),
        accepted -> calls.save(change(accepted, now)));
  }

  private static ServiceCallChange change(Decision.Accepted accepted, Instant now) {
    return new ServiceCallChange(accepted.call(), accepted.events(), now, null, null);
  }
}
