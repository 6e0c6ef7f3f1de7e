package org.fsmlight.requests.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All service requests. A change and what is to be told of it are saved in one. */
public interface ServiceRequests {

  Optional<ServiceRequest> find(RequestId id);

  /** False if there is one of that id already, which then stays as it is. */
  boolean add(Change.Received received);

  /** False if the version before the change isn't the saved one any more. */
  boolean save(Change change);

  /** Those waiting for a decision whose time to respond ends before then, soonest first. */
  List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit);

  /** Those booked from this mail address, however it is spelled; seldom asked, it may be slow. */
  List<ServiceRequest> ofClient(String email);

  /** Also takes the names out of what waits to be told. False as in {@link #save}. */
  boolean redact(ServiceRequest erased);

  /** The newest first. */
  List<ServiceRequest> list(Selection selection, int limit);
}
