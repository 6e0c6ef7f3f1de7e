package org.fsmlight.team.identity.accounts;

/** The decision on a command to an account. */
public sealed interface Decision {

  record Accepted(AccountChange change) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
