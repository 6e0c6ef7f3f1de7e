package org.fsmlight.team.organization.partners.web;

import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.partners.Partners;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** All companies, for operators. */
@RestController
@RequestMapping("/api/companies")
class PartnerController {

  private static final int PAGE_SIZE = 50;

  private final Partners partners;
  private final Companies companies;

  PartnerController(Partners partners, Companies companies) {
    this.partners = partners;
    this.companies = companies;
  }

  @GetMapping
  PartnerPageResponse list(@RequestParam @Nullable String cursor) {
    var found = partners.page(company(cursor), PAGE_SIZE + 1);
    var page = found.stream().limit(PAGE_SIZE).map(PartnerResponse::of).toList();
    return new PartnerPageResponse(page, found.size() > PAGE_SIZE ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<PartnerResponse> look(@PathVariable String id) {
    return partners
        .find(new CompanyId(id))
        .map(
            partner ->
                ResponseEntity.ok()
                    .eTag(ETags.of(partner.company().version()))
                    .body(PartnerResponse.of(partner)))
        .orElseThrow(() -> new NotFound("company", id));
  }

  /** The company a cursor names: the last one on the previous page. */
  private @Nullable Company company(@Nullable String cursor) {
    return cursor == null
        ? null
        : companies
            .find(new CompanyId(cursor))
            .orElseThrow(() -> new BadInput("cursor", "must be 'next' of the page before"));
  }
}
