package org.fsmlight.requests.companies;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Replicas of companies in memory. */
public final class InMemoryCompanyReplicas implements CompanyReplicas {

  private final Set<CompanyId> saved;

  public InMemoryCompanyReplicas(CompanyId... known) {
    this.saved = new HashSet<>(List.of(known));
  }

  @Override
  public boolean contains(CompanyId id) {
    return saved.contains(id);
  }

  @Override
  public void saveIfNewer(CompanyReplica company) {
    saved.add(company.id());
  }
}
