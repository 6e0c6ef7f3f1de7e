package org.fsmlight.team.organization.partners.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.organization.contacts.Language;
import org.fsmlight.team.organization.partners.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A company, for operators.
 *
 * @param registeredAt absent for companies registered before the time was stored
 */
record PartnerResponse(
    String id,
    String status,
    long version,
    String name,
    String email,
    String timeZone,
    List<String> languages,
    String country,
    @Nullable Instant registeredAt,
    long dispatchers,
    long technicians) {

  static PartnerResponse of(Partner partner) {
    var company = partner.company();
    var profile = company.profile();
    return new PartnerResponse(
        company.id().value(),
        "REGISTERED",
        company.version(),
        profile.name(),
        profile.email().value(),
        profile.timeZone().getId(),
        profile.languages().stream().map(Language::code).toList(),
        company.country(),
        company.registeredAt(),
        partner.dispatchers(),
        partner.technicians());
  }
}
