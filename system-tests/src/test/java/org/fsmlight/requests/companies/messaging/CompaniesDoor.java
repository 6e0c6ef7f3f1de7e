package org.fsmlight.requests.companies.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.companies.CompanyReplicas;

/** Makes a hidden listener accessible to the simulation. */
public final class CompaniesDoor {

  private CompaniesDoor() {}

  public static EventListener updateCompanyOnEvent(CompanyReplicas companies) {
    return new UpdateCompanyOnEvent(companies);
  }
}
