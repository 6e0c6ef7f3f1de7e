package org.fsmlight.team.organization.companies;

import java.time.Instant;
import java.util.List;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A partner business, the tenant.
 *
 * @param country ISO 3166-1 alpha-2
 * @param registeredAt null for companies registered before the time was stored
 */
public record Company(
    CompanyId id,
    long version,
    CompanyProfile profile,
    String country,
    @Nullable Instant registeredAt) {

  public static CompanyChange register(
      CompanyId id, CompanyProfile profile, String country, Instant now, @Nullable Actor actor) {
    return new CompanyChange(
        new Company(id, 1, profile, country, now),
        List.of(new CompanyDomainEvent.Registered()),
        now,
        actor);
  }

  /** Replaces the profile. The same profile gives an empty change. */
  CompanyChange changeProfile(CompanyProfile newProfile, Instant now, @Nullable Actor actor) {
    return newProfile.equals(profile)
        ? new CompanyChange(this, List.of(), now, actor)
        : new CompanyChange(
            new Company(id, version + 1, newProfile, country, registeredAt),
            List.of(new CompanyDomainEvent.ProfileChanged()),
            now,
            actor);
  }
}
