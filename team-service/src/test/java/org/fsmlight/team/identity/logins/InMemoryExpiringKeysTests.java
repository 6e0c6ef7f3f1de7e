package org.fsmlight.team.identity.logins;

class InMemoryExpiringKeysTests implements ExpiringKeysContract {

  private final ExpiringKeys keys = new InMemoryExpiringKeys();

  @Override
  public ExpiringKeys keys() {
    return keys;
  }
}
