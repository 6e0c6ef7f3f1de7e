package org.fsmlight.requests.company.messaging;

import org.fsmlight.common.messaging.EventListener;
import org.fsmlight.requests.company.Companies;

/** Lets the simulation in to what is hidden from production code. */
public final class CompaniesDoor {

  private CompaniesDoor() {}

  public static EventListener keepCompanies(Companies companies) {
    return new KeepCompanies(companies);
  }
}
