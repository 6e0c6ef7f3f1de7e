package org.fsmlight.team.identity.accounts;

import java.util.Locale;
import org.fsmlight.team.identity.actors.Actor;

/** A role that a person can have. One account may have several. */
public enum AccountRole {
  DISPATCHER,
  TECHNICIAN,
  OPERATOR;

  /** The account's holder, acting in this role. */
  public Actor actor(AccountId id) {
    return new Actor(name().toLowerCase(Locale.ROOT), id.value());
  }
}
