package org.fsmlight.team.accounts;

import java.util.UUID;

/** Names a person's account, and the dispatcher or technician that person is; opaque. */
public record AccountId(String value) {

  public static AccountId random() {
    return new AccountId(UUID.randomUUID().toString());
  }
}
