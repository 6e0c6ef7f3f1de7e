package org.fsmlight.dispatch.calls;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;
import org.jspecify.annotations.Nullable;

/** All service calls, finished ones too. */
public interface ServiceCalls {

  Optional<ServiceCall> find(ServiceCallId id);

  /**
   * Stores state and facts in one write, unless this revision of the call was stored before: then
   * false.
   */
  boolean save(Change change);

  /** A company's calls, the last accepted first. */
  List<ServiceCall> list(Selection selection, @Nullable ServiceCall after, int limit);

  /** A technician's calls that touch the time, by start. */
  List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time);

  /** Which of a company's calls are wanted; what is absent does not matter. */
  record Selection(
      CompanyId company, @Nullable CallStatus status, @Nullable TechnicianId technician) {}
}
