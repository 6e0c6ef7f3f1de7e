package org.fsmlight.team.identity.logins;

/** The logins that have ended lately. Their ends are published. */
public interface EndedLogins {

  /** Adds a login; a login that was added before stays as it is, and is not published again. */
  void add(EndedLogin ended);
}
