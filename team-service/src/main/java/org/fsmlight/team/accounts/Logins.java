package org.fsmlight.team.accounts;

/** Where people are logged in. */
public interface Logins {

  /** All of this person's end now; they may log in again if they still can. */
  void endAllOf(AccountId id);
}
