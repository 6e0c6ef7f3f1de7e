package org.fsmlight.team.organization.dispatchers;

/** The decision on a command to a dispatcher. */
public sealed interface Decision {

  record Accepted(DispatcherChange change) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
