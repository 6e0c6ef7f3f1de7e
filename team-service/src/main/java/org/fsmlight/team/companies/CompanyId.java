package org.fsmlight.team.companies;

import java.util.UUID;

/** Names a company; opaque. */
public record CompanyId(String value) {

  public static CompanyId random() {
    return new CompanyId(UUID.randomUUID().toString());
  }
}
