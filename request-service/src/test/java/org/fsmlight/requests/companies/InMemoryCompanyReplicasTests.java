package org.fsmlight.requests.companies;

class InMemoryCompanyReplicasTests implements CompanyReplicasContract {

  private final CompanyReplicas companies = new InMemoryCompanyReplicas();

  @Override
  public CompanyReplicas companies() {
    return companies;
  }
}
