package org.fsmlight.notification.companies;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The replicas of companies and people in memory, for tests. */
public final class InMemoryDirectory implements Directory {

  private final Map<String, Company> companies = new HashMap<>();
  private final Map<String, Person> dispatchers = new LinkedHashMap<>();
  private final Map<String, Person> technicians = new HashMap<>();

  @Override
  public Office office(String companyId) {
    var members =
        dispatchers.values().stream().filter(each -> each.companyId().equals(companyId)).toList();
    return new Office(companies.get(companyId), members);
  }

  @Override
  public Optional<Person> technician(String id) {
    return Optional.ofNullable(technicians.get(id));
  }

  @Override
  public void saveCompany(Company company) {
    companies.merge(company.id(), company, (a, b) -> b.version() > a.version() ? b : a);
  }

  @Override
  public void saveDispatcher(Person dispatcher) {
    dispatchers.merge(dispatcher.id(), dispatcher, InMemoryDirectory::newer);
  }

  @Override
  public void saveTechnician(Person technician) {
    technicians.merge(technician.id(), technician, InMemoryDirectory::newer);
  }

  private static Person newer(Person stored, Person other) {
    return other.version() > stored.version() ? other : stored;
  }
}
