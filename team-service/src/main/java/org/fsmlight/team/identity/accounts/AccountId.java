package org.fsmlight.team.identity.accounts;

import java.util.UUID;

/** Identifies an account, and the dispatcher or technician who holds it. Opaque. */
public record AccountId(String value) {

  public static AccountId random() {
    return new AccountId(UUID.randomUUID().toString());
  }
}
