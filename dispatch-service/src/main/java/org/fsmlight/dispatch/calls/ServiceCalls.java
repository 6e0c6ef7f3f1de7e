package org.fsmlight.dispatch.calls;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/** All service calls, finished ones too. */
public interface ServiceCalls {

  Optional<ServiceCall> find(ServiceCallId id);

  /**
   * Stores state and facts in one write, unless this revision of the call was stored before: then
   * false.
   */
  boolean save(Change change);

  /** As {@link #save}, of a call that names no client any more: nor does what waits to be told. */
  boolean redact(ServiceCall erased);

  /** A technician's calls that touch the time, by start. */
  List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time);
}
