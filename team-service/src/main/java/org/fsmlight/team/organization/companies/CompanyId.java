package org.fsmlight.team.organization.companies;

import java.util.UUID;

/** Identifies a company. Opaque. */
public record CompanyId(String value) {

  public static CompanyId random() {
    return new CompanyId(UUID.randomUUID().toString());
  }
}
