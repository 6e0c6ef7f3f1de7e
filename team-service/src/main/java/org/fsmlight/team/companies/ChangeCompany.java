package org.fsmlight.team.companies;

import java.time.Clock;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A dispatcher changes what the company says of itself. */
@Component
public class ChangeCompany {

  private final Companies companies;
  private final Clock clock;

  ChangeCompany(Companies companies, Clock clock) {
    this.companies = companies;
    this.clock = clock;
  }

  /** How it ended. */
  public sealed interface Outcome {}

  public record Done(Company company) implements Outcome {}

  public record Stale(Company current) implements Outcome {}

  /**
   * Decided again whenever another change came first.
   *
   * @param based whether the command was given for this version; what it refuses is stale
   * @return empty when there is no such company
   */
  public Optional<Outcome> change(
      CompanyId id, CompanyProfile profile, LongPredicate based, @Nullable String actor) {
    while (true) {
      Company current = companies.find(id).orElse(null);
      if (current == null) {
        return Optional.empty();
      }
      if (!based.test(current.version())) {
        return Optional.of(new Stale(current));
      }
      CompanyChange change = current.changed(profile, clock.instant(), actor);
      if (!(change instanceof CompanyChange.Changed changed) || companies.save(changed)) {
        return Optional.of(new Done(change.company()));
      }
    }
  }
}
