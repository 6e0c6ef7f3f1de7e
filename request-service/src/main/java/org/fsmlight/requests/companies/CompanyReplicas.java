package org.fsmlight.requests.companies;

/** The replicas of all companies that team-service has published. */
public interface CompanyReplicas {

  boolean contains(CompanyId id);

  /** Saves the replica unless the stored version is as new. */
  void saveIfNewer(CompanyReplica company);
}
