package org.fsmlight.dispatch.calls;

import java.util.List;

/** The result of a command. */
public sealed interface Decision {

  /** The call as it is now: changed if the command was accepted, else as it was. */
  ServiceCall call();

  /**
   * @param events in the order in which they are published
   */
  record Accepted(ServiceCall call, List<ServiceCallDomainEvent> events) implements Decision {}

  record Refused(ServiceCall call, Refusal refusal) implements Decision {}
}
