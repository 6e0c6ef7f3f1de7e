package org.fsmlight.team.organization.companies.mongo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fsmlight.common.contacts.EmailAddress;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.companies.CompanyProfile;
import org.fsmlight.team.organization.contacts.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/** The stored form of a company. */
record CompanyDocument(
    @Id String id,
    long version,
    String name,
    String email,
    String timeZone,
    List<String> languages,
    String country,
    @Nullable Instant registeredAt) {

  static CompanyDocument of(Company company) {
    var profile = company.profile();
    return new CompanyDocument(
        company.id().value(),
        company.version(),
        profile.name(),
        profile.email().value(),
        profile.timeZone().getId(),
        profile.languages().stream().map(Language::code).toList(),
        company.country(),
        company.registeredAt());
  }

  Company company() {
    return new Company(
        new CompanyId(id),
        version,
        new CompanyProfile(
            name,
            new EmailAddress(email),
            ZoneId.of(timeZone),
            languages.stream().map(Language::of).toList()),
        country,
        registeredAt);
  }
}
