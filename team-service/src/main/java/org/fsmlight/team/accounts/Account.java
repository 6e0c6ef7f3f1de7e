package org.fsmlight.team.accounts;

import org.fsmlight.team.companies.CompanyId;

/** Whom a mail address belongs to: one person, in one company. */
public record Account(AccountId id, CompanyId company, Part part) {

  /** What the person came as. */
  public enum Part {
    DISPATCHER,
    TECHNICIAN
  }
}
