package org.fsmlight.notification.planning;

import org.fsmlight.notification.message.Content;

/**
 * A request every dispatcher of a company is told of. It is kept, so that a dispatcher heard of
 * only after the request is told, too.
 */
public record Circular(String companyId, Content.OfRequest request, Occasion occasion) {

  public String id() {
    return occasion.eventId();
  }
}
