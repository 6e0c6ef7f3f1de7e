package org.fsmlight.requests.servicerequests;

import java.util.HashMap;
import java.util.Map;
import org.fsmlight.requests.companies.CompanyId;

/** Numbers in memory, from 1001 for each company. */
final class InMemoryRequestNumbers implements RequestNumbers {

  private final Map<CompanyId, Integer> used = new HashMap<>();

  @Override
  public String next(CompanyId company) {
    return String.valueOf(1000 + used.merge(company, 1, Integer::sum));
  }

  boolean isUnused(CompanyId company) {
    return !used.containsKey(company);
  }
}
