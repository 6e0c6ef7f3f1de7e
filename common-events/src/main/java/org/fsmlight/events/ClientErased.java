package org.fsmlight.events;

import java.util.List;

/**
 * Published by request-service when an operator erases a client. It carries ids only; each service
 * removes the client's personal data from the named requests and calls.
 *
 * @param erasureId id of the erasure
 * @param version always 1: an erasure never changes
 * @param serviceCallIds ids of the finished requests and calls to redact
 */
public record ClientErased(
    String erasureId, long version, String companyId, List<String> serviceCallIds)
    implements Event {

  @Override
  public String subject() {
    return "erasure/" + erasureId;
  }
}
