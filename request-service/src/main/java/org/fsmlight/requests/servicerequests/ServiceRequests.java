package org.fsmlight.requests.servicerequests;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.fsmlight.common.contacts.EmailAddress;

/** All service requests. A change and its event are saved in one write. */
public interface ServiceRequests {

  Optional<ServiceRequest> find(RequestId id);

  /** Returns false, and changes nothing, if a request with that id exists. */
  boolean add(ServiceRequestDomainEvent.Received received);

  /** Returns false if the stored version is not the one before the change. */
  boolean save(ServiceRequestDomainEvent event);

  /** The undecided requests whose time to respond ends before {@code time}, earliest first. */
  List<ServiceRequest> toBeAnsweredBefore(Instant time, int limit);

  /**
   * The requests with that mail address, ignoring the case of ASCII letters. Rarely called; may be
   * slow.
   */
  List<ServiceRequest> ofClient(EmailAddress email);

  /**
   * Saves the erased request and also removes personal data from its pending events. Returns false
   * like {@link #save}.
   */
  boolean redact(ServiceRequest erased);

  /** The matching requests, newest first. */
  List<ServiceRequest> list(ServiceRequestFilter filter, int limit);
}
