package org.fsmlight.team.audit.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.team.audit.AuditRecord;
import org.fsmlight.team.audit.AuditTrail;
import org.fsmlight.team.audit.AuditTrail.Selection;
import org.fsmlight.team.audit.Names;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what and when: in the own company, for operators in any. */
@RestController
class AuditController {

  private static final int PAGE = 50;

  private final AuditTrail trail;
  private final Names names;
  private final Companies companies;

  AuditController(AuditTrail trail, Names names, Companies companies) {
    this.trail = trail;
    this.names = names;
    this.companies = companies;
  }

  /**
   * One page, the newest first.
   *
   * @param next the cursor of the next page, if there is one
   */
  record AuditPage(List<AuditView> items, @Nullable String next) {}

  /** Days are the company's, both included. */
  @GetMapping("/api/audit")
  AuditPage list(
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String actor,
      @RequestParam @Nullable String companyId,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    String company = caller.is(Role.OPERATOR) ? companyId : caller.company();
    ZoneId zone = zoneOf(company);
    var selection =
        new Selection(
            company,
            from == null ? null : startOf(from, zone),
            to == null ? null : startOf(to.plusDays(1), zone),
            actor,
            cursor == null ? null : Cursor.place(cursor));
    List<AuditRecord> found = trail.page(selection, PAGE + 1);
    List<AuditRecord> page = found.stream().limit(PAGE).toList();
    var known = names.forAPage();
    return new AuditPage(
        page.stream().map(audited -> AuditView.of(audited, known)).toList(),
        found.size() > PAGE ? Cursor.of(page.getLast()) : null);
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private ZoneId zoneOf(@Nullable String company) {
    return company == null
        ? ZoneOffset.UTC
        : companies
            .find(new CompanyId(company))
            .map(found -> found.profile().timeZone())
            .orElse(ZoneOffset.UTC);
  }
}
