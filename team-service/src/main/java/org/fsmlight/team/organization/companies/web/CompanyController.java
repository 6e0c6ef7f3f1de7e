package org.fsmlight.team.organization.companies.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.identity.actors.Actor;
import org.fsmlight.team.organization.companies.ChangeCompany;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.Decision;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's company. The paths cannot name another one. */
@RestController
@RequestMapping("/api/company")
class CompanyController {

  private final Companies companies;
  private final ChangeCompany changeCompany;
  private final Clock clock;

  CompanyController(Companies companies, ChangeCompany changeCompany, Clock clock) {
    this.companies = companies;
    this.changeCompany = changeCompany;
    this.clock = clock;
  }

  @GetMapping
  ResponseEntity<CompanyResponse> look(Caller caller) {
    return companies
        .find(new CompanyId(caller.company()))
        .map(CompanyController::ok)
        .orElseThrow(() -> new NotFound("company", caller.company()));
  }

  @PutMapping
  ResponseEntity<CompanyResponse> change(
      @Valid @RequestBody CompanyRequest request, IfMatch ifMatch, Caller caller) {
    var id = new CompanyId(caller.company());
    var actor = Actor.parse(caller.actor(Role.DISPATCHER));
    var decision =
        changeCompany
            .change(id, request.profile(), ifMatch::allows, clock.instant(), actor)
            .orElseThrow(() -> new NotFound("company", id.value()));
    return switch (decision) {
      case Decision.Accepted(var change) -> ok(change.company());
      case Decision.Refused(var refusal) -> CompanyProblems.of(refusal).response();
    };
  }

  private static ResponseEntity<CompanyResponse> ok(Company company) {
    return ResponseEntity.ok().eTag(ETags.of(company.version())).body(CompanyResponse.of(company));
  }
}
