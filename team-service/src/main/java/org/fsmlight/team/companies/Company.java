package org.fsmlight.team.companies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner business, the tenant.
 *
 * @param country ISO 3166-1 alpha-2
 * @param registeredAt absent when it was registered before that was kept
 */
public record Company(
    CompanyId id,
    long version,
    CompanyProfile profile,
    String country,
    @Nullable Instant registeredAt) {

  public static CompanyChange.Registered registered(
      CompanyId id, CompanyProfile profile, String country, Instant now, @Nullable String actor) {
    return new CompanyChange.Registered(new Company(id, 1, profile, country, now), now, actor);
  }

  /** The same profile again is no change. */
  public CompanyChange changed(CompanyProfile newProfile, Instant now, @Nullable String actor) {
    return newProfile.equals(profile)
        ? new CompanyChange.Nothing(this)
        : new CompanyChange.Changed(
            new Company(id, version + 1, newProfile, country, registeredAt), now, actor);
  }
}
