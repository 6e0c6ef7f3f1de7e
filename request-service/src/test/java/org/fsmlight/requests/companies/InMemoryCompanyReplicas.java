package org.fsmlight.requests.companies;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replicas of companies in memory. */
public final class InMemoryCompanyReplicas implements CompanyReplicas {

  private final Map<CompanyId, CompanyReplica> saved = new HashMap<>();

  /** Replicas of companies in Switzerland. */
  public InMemoryCompanyReplicas(CompanyId... known) {
    for (var id : known) {
      saved.put(id, new CompanyReplica(id, 1, "CH"));
    }
  }

  @Override
  public boolean contains(CompanyId id) {
    return saved.containsKey(id);
  }

  @Override
  public Optional<String> country(CompanyId id) {
    return Optional.ofNullable(saved.get(id)).map(CompanyReplica::country);
  }

  @Override
  public void saveIfNewer(CompanyReplica company) {
    saved.merge(company.id(), company, (old, next) -> next.version() > old.version() ? next : old);
  }
}
