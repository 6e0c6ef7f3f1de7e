package org.fsmlight.requests.companies;

import java.util.Optional;

/** The replicas of all companies that team-service has published. */
public interface CompanyReplicas {

  boolean contains(CompanyId id);

  /** ISO 3166-1 alpha-2; empty for unknown companies and for replicas of earlier releases. */
  Optional<String> country(CompanyId id);

  /** Saves the replica unless the stored version is as new. */
  void saveIfNewer(CompanyReplica company);
}
