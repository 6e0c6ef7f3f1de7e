package org.fsmlight.team.companies.web;

import jakarta.validation.Valid;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.problem.Problem;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.common.web.ETags;
import org.fsmlight.common.web.IfMatch;
import org.fsmlight.team.companies.ChangeCompany;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own company; no other one can even be named. */
@RestController
@RequestMapping("/api/company")
class CompanyController {

  private final Companies companies;
  private final ChangeCompany changeCompany;

  CompanyController(Companies companies, ChangeCompany changeCompany) {
    this.companies = companies;
    this.changeCompany = changeCompany;
  }

  @GetMapping
  ResponseEntity<CompanyView> look(Caller caller) {
    return companies
        .find(new CompanyId(caller.company()))
        .map(CompanyController::answer)
        .orElseThrow(() -> new NotFound("company", caller.company()));
  }

  @PutMapping
  ResponseEntity<CompanyView> change(
      @Valid @RequestBody CompanyForm form, IfMatch ifMatch, Caller caller) {
    var id = new CompanyId(caller.company());
    var outcome =
        changeCompany
            .change(id, form.profile(), ifMatch::allows, caller.actor(Role.DISPATCHER))
            .orElseThrow(() -> new NotFound("company", id.value()));
    return switch (outcome) {
      case ChangeCompany.Done done -> answer(done.company());
      case ChangeCompany.Stale stale -> Problem.stale(CompanyView.of(stale.current())).response();
    };
  }

  private static ResponseEntity<CompanyView> answer(Company company) {
    return ResponseEntity.ok().eTag(ETags.of(company.version())).body(CompanyView.of(company));
  }
}
