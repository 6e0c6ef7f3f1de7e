package org.fsmlight.team.partners;

import java.util.List;
import java.util.Optional;
import org.fsmlight.team.companies.Companies;
import org.fsmlight.team.companies.Company;
import org.fsmlight.team.companies.CompanyId;
import org.fsmlight.team.dispatchers.Dispatchers;
import org.fsmlight.team.technicians.Technicians;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the people of companies, a page of companies at once. */
@Component
public class Partners {

  private final Companies companies;
  private final Dispatchers dispatchers;
  private final Technicians technicians;

  Partners(Companies companies, Dispatchers dispatchers, Technicians technicians) {
    this.companies = companies;
    this.dispatchers = dispatchers;
    this.technicians = technicians;
  }

  /**
   * By name.
   *
   * @param after the last one of the page before
   */
  public List<Partner> page(@Nullable Company after, int size) {
    return counted(companies.page(after, size));
  }

  public Optional<Partner> find(CompanyId id) {
    return companies.find(id).map(List::of).map(this::counted).map(List::getFirst);
  }

  private List<Partner> counted(List<Company> page) {
    var ids = page.stream().map(Company::id).toList();
    var deciding = dispatchers.countOf(ids);
    var carryingOut = technicians.countOf(ids);
    return page.stream()
        .map(
            company ->
                new Partner(
                    company,
                    deciding.getOrDefault(company.id(), 0L),
                    carryingOut.getOrDefault(company.id(), 0L)))
        .toList();
  }
}
