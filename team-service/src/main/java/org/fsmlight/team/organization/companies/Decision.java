package org.fsmlight.team.organization.companies;

/** The decision on a command to a company. */
public sealed interface Decision {

  record Accepted(CompanyChange change) implements Decision {}

  record Refused(Refusal refusal) implements Decision {}
}
