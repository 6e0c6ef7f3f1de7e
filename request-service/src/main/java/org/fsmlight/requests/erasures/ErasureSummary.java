package org.fsmlight.requests.erasures;

import java.util.List;
import org.fsmlight.requests.servicerequests.ServiceRequest;

/**
 * The requests of a client, as an erasure has found them.
 *
 * @param erased the number of requests that this erasure has redacted
 * @param unfinished requests that keep the client's data until they are finished
 */
public record ErasureSummary(int erased, List<ServiceRequest> unfinished) {

  public static final ErasureSummary NOTHING = new ErasureSummary(0, List.of());

  public ErasureSummary {
    unfinished = List.copyOf(unfinished);
  }
}
