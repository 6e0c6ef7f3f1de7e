package org.fsmlight.team.partners.web;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.contact.Language;
import org.fsmlight.team.partners.Partner;
import org.jspecify.annotations.Nullable;

/**
 * A company as operators see it.
 *
 * @param registeredAt absent when it was registered before that was kept
 */
record PartnerView(
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

  static PartnerView of(Partner partner) {
    var company = partner.company();
    var profile = company.profile();
    return new PartnerView(
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
