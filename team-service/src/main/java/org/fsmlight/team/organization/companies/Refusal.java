package org.fsmlight.team.organization.companies;

/** The reason why a command to a company was refused. */
public sealed interface Refusal {

  /** The command expects another version. */
  record Stale(Company current) implements Refusal {}
}
