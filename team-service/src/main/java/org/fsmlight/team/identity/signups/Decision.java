package org.fsmlight.team.identity.signups;

/** The decision on a sign-up request. */
public sealed interface Decision {

  record Accepted() implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
