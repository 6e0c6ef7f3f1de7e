package org.fsmlight.team.organization.companies.web;

import org.fsmlight.common.problem.Problem;
import org.fsmlight.team.organization.companies.Refusal;

/** Refusals of commands to a company as problems. */
final class CompanyProblems {

  private CompanyProblems() {}

  static Problem of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Stale(var current) -> Problem.stale(CompanyResponse.of(current));
    };
  }
}
