package org.fsmlight.events;

import java.util.List;

/**
 * An operator had a client erased: ids only.
 *
 * @param erasureId id of the erasure
 * @param serviceCallIds the finished requests and calls to redact
 */
public record ClientErased(
    String erasureId, long version, String companyId, List<String> serviceCallIds)
    implements Event {

  @Override
  public String subject() {
    return "erasure/" + erasureId;
  }
}
