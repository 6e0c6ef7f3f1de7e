package org.fsmlight.team.companies.web;

import java.util.List;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.contact.Language;

/** A company as its dispatchers see it. */
record CompanyView(
    String id,
    String status,
    long version,
    String name,
    String email,
    String timeZone,
    List<String> languages,
    String country) {

  static CompanyView of(Company company) {
    var profile = company.profile();
    return new CompanyView(
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
