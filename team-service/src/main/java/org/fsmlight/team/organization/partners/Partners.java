package org.fsmlight.team.organization.partners;

import java.util.List;
import java.util.Optional;
import org.fsmlight.team.organization.companies.Companies;
import org.fsmlight.team.organization.companies.Company;
import org.fsmlight.team.organization.companies.CompanyId;
import org.fsmlight.team.organization.dispatchers.Dispatchers;
import org.fsmlight.team.organization.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies with the numbers of their people, counted for a page of companies at once. */
@Component
public class Partners {

  private final Companies companies;
  private final Dispatchers dispatchers;
  private final Technicians technicians;

  public Partners(Companies companies, Dispatchers dispatchers, Technicians technicians) {
    this.companies = companies;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
  }

  /**
   * A page of companies, ordered by name.
   *
   * @param after the last company of the previous page; null for the first page
   */
  public List<Partner> page(@Nullable Company after, int size) {
    return withNumbers(companies.page(after, size));
  }

  public Optional<Partner> find(CompanyId id) {
    return companies.find(id).map(List::of).map(this::withNumbers).map(List::getFirst);
  }

  private List<Partner> withNumbers(List<Company> page) {
    var ids = page.stream().map(Company::id).toList();
    var dispatcherCounts = dispatchers.countOf(ids);
    var technicianCounts = technicians.countOf(ids);
    return page.stream()
        .map(
            company ->
                new Partner(
                    company,
                    dispatcherCounts.getOrDefault(company.id(), 0L),
                    technicianCounts.getOrDefault(company.id(), 0L)))
        .toList();
  }
}
