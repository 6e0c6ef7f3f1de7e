package org.fsmlight.notification.companies;

import java.util.Optional;

/**
 * The replicas of companies, dispatchers and technicians. A replica is replaced only by a newer
 * version.
 */
public interface Directory {

  /** Returns an empty office if no event of the company or its dispatchers has been consumed. */
  Office office(String companyId);

  Optional<Person> technician(String id);

  void saveCompany(Company company);

  void saveDispatcher(Person dispatcher);

  void saveTechnician(Person technician);
}
