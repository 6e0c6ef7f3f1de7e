package org.fsmlight.requests.erasure;

import java.time.Instant;
import java.util.List;
import org.fsmlight.requests.company.CompanyId;
import org.fsmlight.requests.request.Actor;
import org.fsmlight.requests.request.RequestId;

/** An operator's word that a client's finished requests at a company name nobody any more. */
public record ClientErasure(
    String id, CompanyId company, List<RequestId> requests, Actor by, Instant at) {

  public ClientErasure {
    requests = List.copyOf(requests);
  }
}
