package org.fsmlight.team.audit.records.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.fsmlight.common.security.Caller;
import org.fsmlight.common.security.Role;
import org.fsmlight.team.audit.records.AuditTrail;
import org.fsmlight.team.audit.records.AuditTrail.Selection;
import org.fsmlight.team.audit.records.PersonNames;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit: for dispatchers that of their company, for operators that of any or all. */
@RestController
class AuditController {

  private static final int PAGE_SIZE = 50;

  private final AuditTrail trail;
  private final PersonNames names;
  private final Companies companies;

  AuditController(AuditTrail trail, PersonNames names, Companies companies) {
    this.trail = trail;
    this.names = names;
    this.companies = companies;
  }

  /** Days are those of the company's time zone; both are included. */
  @GetMapping("/api/audit")
  AuditPageResponse list(
      @RequestParam @Nullable LocalDate from,
      @RequestParam @Nullable LocalDate to,
      @RequestParam @Nullable String actor,
      @RequestParam @Nullable String companyId,
      @RequestParam @Nullable String cursor,
      Caller caller) {
    var company = caller.is(Role.OPERATOR) ? companyId : caller.company();
    var zone = timeZone(company);
    var selection =
        new Selection(
            company,
            from == null ? null : startOf(from, zone),
            to == null ? null : startOf(to.plusDays(1), zone),
            actor,
            cursor == null ? null : Cursor.parse(cursor));
    var found = trail.page(selection, PAGE_SIZE + 1);
    var page = found.stream().limit(PAGE_SIZE).toList();
    var cached = names.cached();
    return new AuditPageResponse(
        page.stream().map(entry -> AuditRecordResponse.of(entry, cached)).toList(),
        found.size() > PAGE_SIZE ? Cursor.of(page.getLast()) : null);
  }

  private static Instant startOf(LocalDate day, ZoneId zone) {
    return day.atStartOfDay(zone).toInstant();
  }

  private ZoneId timeZone(@Nullable String company) {
    return company == null
        ? ZoneOffset.UTC
        : companies
            .find(new CompanyId(company))
            .map(found -> found.profile().timeZone())
            .orElse(ZoneOffset.UTC);
  }
}
