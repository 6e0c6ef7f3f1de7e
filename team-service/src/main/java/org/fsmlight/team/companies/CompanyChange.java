package org.fsmlight.team.companies;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happened to a company, with its state after it. */
public sealed interface CompanyChange {

  Company company();

  /**
   * @param actor who did it, as {@code role/ID}
   */
  record Registered(Company company, Instant at, @Nullable String actor) implements CompanyChange {}

  /**
   * @param actor who did it, as {@code role/ID}
   */
  record Changed(Company company, Instant at, @Nullable String actor) implements CompanyChange {}

  record Nothing(Company company) implements CompanyChange {}
}
