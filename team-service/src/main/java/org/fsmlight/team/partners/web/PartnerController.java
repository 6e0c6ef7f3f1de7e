package org.fsmlight.team.partners.web;

import java.util.List;
import org.fsmlight.common.problem.BadInput;
import org.fsmlight.common.problem.NotFound;
import org.fsmlight.common.web.ETags;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.partners.Partners;
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

  private static final int PAGE = 50;

  private final Partners partners;
  private final Companies companies;

  PartnerController(Partners partners, Companies companies) {
    this.partners = partners;
    this.companies = companies;
  }

  /**
   * One page.
   *
   * @param next the cursor of the next page, if there is one
   */
  record PartnerPage(List<PartnerView> items, @Nullable String next) {}

  @GetMapping
  PartnerPage list(@RequestParam @Nullable String cursor) {
    var found = partners.page(lastSeen(cursor), PAGE + 1);
    var page = found.stream().limit(PAGE).map(PartnerView::of).toList();
    return new PartnerPage(page, found.size() > PAGE ? page.getLast().id() : null);
  }

  @GetMapping("/{id}")
  ResponseEntity<PartnerView> look(@PathVariable String id) {
    return partners
        .find(new CompanyId(id))
        .map(
            partner ->
                ResponseEntity.ok()
                    .eTag(ETags.of(partner.company().version()))
                    .body(PartnerView.of(partner)))
        .orElseThrow(() -> new NotFound("company", id));
  }

  /** A cursor is the id of the last company on the page before. */
  private @Nullable Company lastSeen(@Nullable String cursor) {
    return cursor == null
        ? null
        : companies
            .find(new CompanyId(cursor))
            .orElseThrow(() -> new BadInput("cursor", "must be 'next' of the page before"));
  }
}
