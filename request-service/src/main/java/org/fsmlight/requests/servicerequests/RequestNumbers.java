package org.fsmlight.requests.servicerequests;

import org.fsmlight.requests.companies.CompanyId;

/** Generates the readable numbers of requests. */
public interface RequestNumbers {

  /** Returns a number that the company has never had. An unused number leaves a gap. */
  String next(CompanyId company);
}
