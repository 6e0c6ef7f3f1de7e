package org.fsmlight.team.identity.passwordresets;

/** The decision on a command about a password reset. */
public sealed interface Decision {

  record Accepted() implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
