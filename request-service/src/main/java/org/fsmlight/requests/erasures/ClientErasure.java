package org.fsmlight.requests.erasures;

import java.time.Instant;
import java.util.List;
import org.fsmlight.requests.companies.CompanyId;
import org.fsmlight.requests.servicerequests.Actor;
import org.fsmlight.requests.servicerequests.RequestId;

/**
 * An operator's command to erase a client from finished requests of one company. Every service
 * carries it out.
 */
public record ClientErasure(
    String id, CompanyId company, List<RequestId> requests, Actor by, Instant at) {

  public ClientErasure {
    requests = List.copyOf(requests);
  }
}
