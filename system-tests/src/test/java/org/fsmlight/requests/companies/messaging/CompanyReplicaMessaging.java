package org.fsmlight.requests.companies.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.companies.CompanyReplicas;

/** Gives the simulation access to a package-private listener of company replicas. */
public final class CompanyReplicaMessaging {

  private CompanyReplicaMessaging() {}

  public static EventListener updateCompanyOnEvent(CompanyReplicas companies) {
    return new UpdateCompanyOnEvent(companies);
  }
}
