package org.fsmlight.team.organization.companies.web;

import java.util.List;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.contacts.Language;

/** A company, for its dispatchers. */
record CompanyResponse(
    String id,
    String status,
    long version,
    String name,
    String email,
    String timeZone,
    List<String> languages,
    String country) {

  static CompanyResponse of(Company company) {
    var profile = company.profile();
    return new CompanyResponse(
        company.id().value(),
        "REGISTERED",
        company.version(),
        profile.name(),
        profile.email().value(),
        profile.timeZone().getId(),
        profile.languages().stream().map(Language::code).toList(),
        company.country());
  }
}
