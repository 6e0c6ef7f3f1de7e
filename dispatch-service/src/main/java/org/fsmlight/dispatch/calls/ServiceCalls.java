package org.fsmlight.dispatch.calls;

import java.util.List;
import java.util.Optional;
import org.fsmlight.dispatch.CompanyId;
import org.fsmlight.dispatch.ServiceCallId;
import org.fsmlight.dispatch.TechnicianId;
import org.fsmlight.dispatch.TimeSlot;

/** All service calls, including finished ones. */
public interface ServiceCalls {

  Optional<ServiceCall> find(ServiceCallId id);

  /**
   * Stores the changed call and its events in one write.
   *
   * @return false if this revision of the call is already stored
   */
  boolean save(ServiceCallChange change);

  /**
   * Stores a call without personal data, and removes personal data from its pending events.
   *
   * @return false if this revision of the call is already stored
   */
  boolean redact(ServiceCall erased);

  /** The technician's calls that overlap the time, ordered by start. */
  List<ServiceCall> of(TechnicianId technician, CompanyId company, TimeSlot time);
}
