package org.fsmlight.team.organization.companies;

import java.time.Instant;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.fsmlight.team.identity.actors.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Replaces the profile of a company. */
@Component
public class ChangeCompany {

  private final Companies companies;

  public ChangeCompany(Companies companies) {
    this.companies = companies;
  }

  /**
   * Replaces the profile unless the company has another version than expected.
   *
   * @return empty when there is no such company
   */
  public Optional<Decision> change(
      CompanyId id,
      CompanyProfile profile,
      LongPredicate expectedVersion,
      Instant now,
      @Nullable Actor actor) {
    return companies.decide(
        id,
        current ->
            expectedVersion.test(current.version())
                ? new Decision.Accepted(current.changeProfile(profile, now, actor))
                : new Decision.Refused(new Refusal.Stale(current)));
  }
}
