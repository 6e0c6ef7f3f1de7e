package org.fsmlight.team.identity.accounts;

/** The logins kept in one place: authorizations here, sessions at the gateway. */
public interface Logins {

  /** Ends all logins of a person. They may log in again if they still can. */
  void endAllOf(AccountId id);
}
