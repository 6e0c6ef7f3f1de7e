package org.fsmlight.events;

/** What team-service tells of a company. */
public sealed interface CompanyEvent extends Event permits CompanyRegistered, CompanyChanged {

  Company company();

  @Override
  default String subject() {
    return "company/" + company().id();
  }

  @Override
  default long version() {
    return company().version();
  }

  @Override
  default String companyId() {
    return company().id();
  }
}
