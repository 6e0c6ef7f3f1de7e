package org.fsmlight.events;

/** Events of a company, published by team-service. */
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
