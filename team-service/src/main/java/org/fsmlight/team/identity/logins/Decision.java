package org.fsmlight.team.identity.logins;

/** The decision on a login. */
public sealed interface Decision {

  /**
   * The password is right.
   *
   * @param ticket sealed; valid for one authorization
   */
  record Accepted(String ticket) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
