package org.fsmlight.notification.directory;

import java.util.Optional;

/** The companies and their people; what is kept applies only when it is newer. */
public interface Directory {

  /** Empty of both when nothing was heard of the company. */
  Office office(String companyId);

  Optional<Person> technician(String id);

  void keepCompany(Company company);

  void keepDispatcher(Person dispatcher);

  void keepTechnician(Person technician);
}
