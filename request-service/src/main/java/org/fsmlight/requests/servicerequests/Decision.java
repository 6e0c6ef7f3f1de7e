package org.fsmlight.requests.servicerequests;

import java.util.List;

/** The result of a command. */
public sealed interface Decision {

  /**
   * The command has been applied.
   *
   * @param request the request after the command; after a redistribution, the new request
   * @param events empty if the same command had been applied before
   */
  record Accepted(ServiceRequest request, List<ServiceRequestDomainEvent> events)
      implements Decision {

    public Accepted {
      events = List.copyOf(events);
    }

    static Accepted of(ServiceRequestDomainEvent event) {
      return new Accepted(event.after(), List.of(event));
    }

    static Accepted before(ServiceRequest request) {
      return new Accepted(request, List.of());
    }
  }

  /** The command has not been applied, and the request has not changed. */
  record Refused(Refusal refusal) implements Decision {}
}
