package org.fsmlight.team.identity.signups;

/** The end of a sign-up request. */
public sealed interface Decision {

  record Accepted() implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
